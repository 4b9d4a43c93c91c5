-- How a posting is brought to its channel, in JSON. Null: message after message.
ALTER TABLE posting ADD COLUMN delivery TEXT NULL;
-- The thread that its message is in, or is to go to. Null: the channel itself.
ALTER TABLE posting ADD COLUMN thread TEXT NULL;
-- What is still to be done with it once it is posted, in this order: thread, publish. Null: nothing.
ALTER TABLE posting ADD COLUMN steps TEXT NULL;

-- When digests are posted in a channel, and how. The library that wakes the bot keeps tables of its own, made anew from these rows.
CREATE TABLE schedule (
    id TEXT NOT NULL PRIMARY KEY,
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    -- As people write it: every Monday 09:00.
    times TEXT NOT NULL,
    -- IANA name. Null: the server's.
    zone TEXT NULL,
    countries TEXT NOT NULL,
    topics TEXT NOT NULL,
    most BIGINT NULL,
    -- JSON, as in posting.
    delivery TEXT NULL,
    -- How many hours before it is due a digest is shown to the moderators. Null: it is posted without their word.
    approval_hours BIGINT NULL,
    -- What becomes of one that nobody approved: skip, post.
    unapproved TEXT NOT NULL,
    -- What becomes of an empty one: skip, say.
    when_empty TEXT NOT NULL,
    -- Why it is paused, in a sentence. Null: it is not.
    paused TEXT NULL,
    -- Since when its channel or server is gone.
    gone_since BIGINT NULL,
    -- When the next one is due, and the zone for which that was found.
    next_at BIGINT NULL,
    planned_zone TEXT NOT NULL,
    -- The digest that waits for approval, the due time that it was drafted for, and whether the moderators were reminded of it.
    digest TEXT NULL,
    drafted_for BIGINT NULL,
    reminded BIGINT NOT NULL,
    -- When there is something to do next.
    wake_at BIGINT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX schedule_guild ON schedule (guild);

-- What became of each due time, for a while.
CREATE TABLE schedule_run (
    schedule TEXT NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
    due_at BIGINT NOT NULL,
    -- posted, missed, empty, unapproved, declined
    outcome TEXT NOT NULL,
    digest TEXT NULL,
    ran_at BIGINT NOT NULL,
    PRIMARY KEY (schedule, due_at)
);
