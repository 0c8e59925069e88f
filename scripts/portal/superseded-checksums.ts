/**
 * Checksums of migrations that were rewritten to the same effect: a database that has the old text has
 * what the new one makes. Nothing else may be listed here.
 */
export const supersededChecksums: Record<string, string[]> = {
  // `add column … storage` is unknown to Postgres 15; now it is two statements.
  '20261128000040_search_narrow': [
    '9bd20ba827f550c5cca5dd01cb4cd938b04d2834f1015ad03f47a70678c213cd',
  ],
}
