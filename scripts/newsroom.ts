// What the commands use of the newsroom, as one module: see portal/seed.ts.
export { findRelated } from '@/lib/content/related'
export { disconnect } from '@/lib/db'
export { importDemo } from '@/lib/newsroom/demo'
export { importFiles } from '@/lib/newsroom/import'
export { giveRole } from '@/lib/accounts/give-role'
export { rescueAccount } from '@/lib/accounts/rescue'
