CREATE TABLE feed (
    key TEXT NOT NULL PRIMARY KEY REFERENCES source (key),
    url TEXT NOT NULL UNIQUE,
    paused BIGINT NOT NULL,
    -- Its row stays, so that its items are known again when it comes back.
    removed BIGINT NOT NULL,
    everything BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    -- The server whose moderators added it and are told of its failures. Empty: the operator.
    guild TEXT NOT NULL,
    etag TEXT NULL,
    last_modified TEXT NULL,
    -- First reading: what it held then is no news.
    primed_at BIGINT NULL,
    tried_at BIGINT NULL,
    succeeded_at BIGINT NULL,
    failing_since BIGINT NULL,
    failures BIGINT NOT NULL,
    last_error TEXT NULL,
    noticed_at BIGINT NULL,
    next_at BIGINT NOT NULL,
    moved_to TEXT NULL,
    moved_times BIGINT NOT NULL,
    -- Whoever polls it holds it until then, so that two machines do not fetch it at once.
    held_until BIGINT NOT NULL
);
CREATE INDEX feed_next_at ON feed (next_at);
