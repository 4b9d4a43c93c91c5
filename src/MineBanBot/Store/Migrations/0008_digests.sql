-- Digests: drafts, and what became of them. Who made or approved one is not kept.
CREATE TABLE digest (
    id TEXT NOT NULL PRIMARY KEY,
    guild TEXT NOT NULL,
    -- Where it is for.
    channel TEXT NOT NULL,
    -- draft, approved, posted (handed over to the postings, which say how it went), empty, declined or expired.
    state TEXT NOT NULL,
    -- JSON of the digest.
    content TEXT NOT NULL,
    -- JSON of what a posted one is to say instead, while moderators work on it.
    correction TEXT NULL,
    -- The schedule that it is of, and when it is due; null: a moderator asked for it.
    schedule TEXT NULL,
    due_at BIGINT NULL,
    created_at BIGINT NOT NULL,
    -- When it was posted, declined or expired.
    decided_at BIGINT NULL,
    UNIQUE (schedule, due_at)
);
CREATE INDEX digest_channel ON digest (guild, channel, state, decided_at);
CREATE INDEX digest_guild ON digest (guild, created_at);
