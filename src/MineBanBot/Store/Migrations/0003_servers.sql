-- What a server's moderators have set: a name that is missing has its default.
CREATE TABLE server_setting (
    guild TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (guild, name)
);

-- Questions without an answer, and answers that somebody called wrong. No user is named.
CREATE TABLE report (
    id TEXT NOT NULL PRIMARY KEY,
    guild TEXT NOT NULL,
    kind TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NULL,
    remark TEXT NULL,
    times BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    resolved_at BIGINT NULL
);
CREATE INDEX report_guild ON report (guild, resolved_at);
