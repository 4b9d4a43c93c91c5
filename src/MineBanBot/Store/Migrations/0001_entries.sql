-- Instants are milliseconds since 1970 in UTC, dates are YYYY, YYYY-MM or YYYY-MM-DD, lists are separated by semicolons.

-- Counts changes of entries, so that every process that reads them knows what is new to it.
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO counter (name, value) VALUES ('change', 0);

CREATE TABLE source (
    key TEXT NOT NULL PRIMARY KEY,
    publisher TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NULL
);

-- One item of one source. same_as names the entry that tells of the same event and stands for both.
CREATE TABLE entry (
    id TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL REFERENCES source (key),
    same_as TEXT NULL REFERENCES entry (id),
    version BIGINT NOT NULL,
    published TEXT NOT NULL,
    undated BIGINT NOT NULL,
    title TEXT NULL,
    body TEXT NULL,
    url TEXT NULL,
    countries TEXT NOT NULL,
    topics TEXT NOT NULL,
    because TEXT NULL,
    content TEXT NOT NULL,
    announce BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    change BIGINT NOT NULL
);
CREATE INDEX entry_change ON entry (change);
CREATE INDEX entry_same_as ON entry (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX entry_published ON entry (published, source);

-- What an entry said before it was changed.
CREATE TABLE entry_version (
    entry TEXT NOT NULL REFERENCES entry (id),
    version BIGINT NOT NULL,
    published TEXT NOT NULL,
    title TEXT NULL,
    body TEXT NULL,
    url TEXT NULL,
    countries TEXT NOT NULL,
    topics TEXT NOT NULL,
    content TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (entry, version)
);

-- The names by which an item is known again.
CREATE TABLE item_key (
    source TEXT NOT NULL REFERENCES source (key),
    key TEXT NOT NULL,
    entry TEXT NOT NULL REFERENCES entry (id),
    PRIMARY KEY (source, key)
);
CREATE INDEX item_key_key ON item_key (key);
CREATE INDEX item_key_entry ON item_key (entry);

-- Items that were not taken, and why.
CREATE TABLE refusal (
    source TEXT NOT NULL REFERENCES source (key),
    key TEXT NOT NULL,
    title TEXT NULL,
    url TEXT NULL,
    reason TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (source, key)
);
