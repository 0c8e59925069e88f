-- Attempts are counted before each sign-in and comment (docs/decisions/010-limits.md). They need not
-- outlive a crash, so none waits for the disk.
alter table reader.attempt set unlogged;
