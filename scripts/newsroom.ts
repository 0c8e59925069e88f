// What the commands use of the newsroom, as one module: see scripts/portal/seed.ts.
export { findRelated } from '@/lib/content/related'
export { disconnect } from '@/lib/db'
export { importDemo } from '@/lib/import/demo'
export { importFiles } from '@/lib/import/import'
export { giveRole } from '@/lib/auth/give-role'
export { rescueAccount } from '@/lib/auth/rescue'
