/** The migrated database that each test's own is copied from. */
export const TEMPLATE = 'xiaowen_template'
