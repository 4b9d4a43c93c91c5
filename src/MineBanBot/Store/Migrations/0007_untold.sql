-- What moderators are to be told who have not said where. It waits until they do.
CREATE TABLE untold (
    guild TEXT NOT NULL,
    -- Names what it is about: there is one notice of each.
    occasion TEXT NOT NULL,
    text TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (guild, occasion)
);
