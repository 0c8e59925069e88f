import type { Env } from '@/lib/env'
import { OperatorError } from '../run/operator-error.mjs'
import { clusterUrl, readAccess } from '../postgres/access'
import { waitForConnection } from './connection'
import { editorUrl, ownerUrl, portalUrl } from './role-urls'

export const shownRoles = ['owner', 'portal', 'editor'] as const

/** The URL of the running database for one of its roles. Throws an OperatorError. */
export async function databaseUrlOf(
  settings: Env,
  role: (typeof shownRoles)[number] = 'owner',
): Promise<string> {
  const owner = ownerUrl(settings) ?? (await runningCluster(settings.DATA_DIR))
  if (role === 'owner') return owner
  if (role === 'portal') return portalUrl(settings)
  const editor = await editorUrl(settings)
  if (editor) return editor
  throw new OperatorError(
    'This database has no role for editors: docs/operating.md (Roles) has the SQL that makes it.',
  )
}

async function runningCluster(dataDir: string): Promise<string> {
  const access = readAccess(dataDir)
  if (access && (await waitForConnection([clusterUrl(access)], 0))) return clusterUrl(access)
  throw new OperatorError(
    `The embedded Postgres in ${dataDir} is not running. npm start, or npm run studio, starts it.`,
  )
}
