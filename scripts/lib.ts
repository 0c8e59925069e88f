// What the commands use of lib, bundled as one module by scripts/portal/seed.ts.
export { findRelated } from '@/lib/content/related'
export { disconnect } from '@/lib/db'
export { importDemo } from '@/lib/import/demo'
export { importFiles } from '@/lib/import/import'
export { giveRole } from '@/lib/auth/give-role'
export { rescueAccount } from '@/lib/auth/rescue'
