-- What is to be posted, what was, and what could not be. A row is written before anything is sent.
CREATE TABLE posting (
    id TEXT NOT NULL PRIMARY KEY,
    -- The order within a channel.
    number BIGINT NOT NULL UNIQUE,
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    chunk BIGINT NOT NULL,
    -- JSON of the message.
    body TEXT NOT NULL,
    -- What it is to say instead, once it is posted.
    edit TEXT NULL,
    state TEXT NOT NULL,
    -- How often it was taken up; whoever took it up last may write what became of it.
    attempts BIGINT NOT NULL,
    message TEXT NULL,
    error TEXT NULL,
    planned_at BIGINT NOT NULL,
    -- The first attempt of which nobody knows how it ended.
    sent_at BIGINT NULL,
    posted_at BIGINT NULL,
    -- When to take it up; whoever does moves this on, so that nobody else does. Null: nothing is left to do.
    next_at BIGINT NULL,
    UNIQUE (channel, kind, subject, chunk)
);
CREATE INDEX posting_next_at ON posting (next_at);
CREATE INDEX posting_channel ON posting (channel, state, number);
CREATE INDEX posting_subject ON posting (kind, subject);
INSERT INTO counter (name, value) VALUES ('posting', 0);

-- What the moderators of a server want to be told of in a channel: entries of a state or a topic, or changes of states' facts.
CREATE TABLE follow (
    id TEXT NOT NULL PRIMARY KEY,
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (guild, channel, kind, subject)
);

-- The last change of an entry that followers were told of.
INSERT INTO counter (name, value) SELECT 'followed', value FROM counter WHERE name = 'change';

-- The facts of states as followers were last told.
CREATE TABLE state_fact (
    state TEXT NOT NULL,
    fact TEXT NOT NULL,
    value TEXT NOT NULL,
    as_of TEXT NOT NULL,
    PRIMARY KEY (state, fact)
);
