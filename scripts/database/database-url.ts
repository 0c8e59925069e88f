import type { Env } from '@/lib/env'
import { Fault } from '../run/operator-error.mjs'
import { clusterUrl, readAccess } from '../postgres/access'
import { connects } from './connection'
import { editorUrl, ownerUrl, portalUrl } from './role-urls'

export const shownRoles = ['owner', 'portal', 'editor'] as const

/** The connection string of the database, if that is running, as one of its roles. Throws a Fault. */
export async function databaseUrlOf(
  settings: Env,
  role: (typeof shownRoles)[number] = 'owner',
): Promise<string> {
  const owner = ownerUrl(settings) ?? (await runningCluster(settings.DATA_DIR))
  if (role === 'owner') return owner
  if (role === 'portal') return portalUrl(settings)
  const editor = await editorUrl(settings)
  if (editor) return editor
  throw new Fault(
    'This database has no role for editors: docs/operating.md (Roles) has the SQL that makes it.',
  )
}

async function runningCluster(dataDir: string): Promise<string> {
  const access = readAccess(dataDir)
  if (access && (await connects([clusterUrl(access)], 0))) return clusterUrl(access)
  throw new Fault(
    `The embedded Postgres in ${dataDir} is not running. npm start, or npm run studio, starts it.`,
  )
}
