-- How often a feed asked to be read when it was last read: at most once in so many milliseconds, not in these hours and on these days of the
-- week in UTC (bit 0 is midnight, and Sunday).
ALTER TABLE feed ADD COLUMN pace_every BIGINT NULL;
ALTER TABLE feed ADD COLUMN skip_hours BIGINT NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN skip_days BIGINT NOT NULL DEFAULT 0;
