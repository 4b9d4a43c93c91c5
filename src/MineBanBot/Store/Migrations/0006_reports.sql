-- Who sent a report, as a code that only this store can make: for deleting it when they ask for that. Questions without an answer have none.
ALTER TABLE report ADD COLUMN reporter TEXT NULL;
CREATE INDEX report_reporter ON report (reporter);

-- Random texts of this store's own.
CREATE TABLE secret (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
