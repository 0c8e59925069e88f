import type { Env } from '@/lib/env'
import { OperatorError } from '../run/operator-error.mjs'
import { clusterUrl, readAccess } from '../postgres/access'
import { withClient } from './connection'
import { roleNames } from './role-names'

/** The URL of the role that owns the tables, not through a pooler. null: the embedded cluster. */
export function ownerUrl(settings: Env): string | null {
  return settings.DATABASE_URL
    ? (settings.MIGRATE_DATABASE_URL ?? settings.LISTEN_DATABASE_URL ?? settings.DATABASE_URL)
    : null
}

/** The URL of the role that serves: DATABASE_URL, or the embedded cluster's role `portal`. */
export function portalUrl(settings: Env): string {
  return settings.DATABASE_URL ?? embeddedUrl(settings, 'portal')
}

/**
 * The URL of the role that has access to content only: EDITOR_DATABASE_URL, or the owner's URL with SET ROLE.
 * null: the database has no such role.
 */
export async function editorUrl(settings: Env): Promise<string | null> {
  const owner = ownerUrl(settings)
  if (!owner) return embeddedUrl(settings, 'editor')
  if (settings.EDITOR_DATABASE_URL) return settings.EDITOR_DATABASE_URL
  if (!(await canBecomeEditor(owner))) return null
  const url = new URL(owner)
  // No space in it: drivers disagree on + and %20.
  url.searchParams.set('options', `-crole=${roleNames.editor}`)
  return url.href
}

async function canBecomeEditor(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query(
      "SELECT FROM pg_roles WHERE rolname = $1 AND pg_has_role(oid, 'MEMBER')",
      [roleNames.editor],
    )
    return rowCount === 1
  })
}

function embeddedUrl({ DATA_DIR: dataDir }: Env, role: 'portal' | 'editor'): string {
  const access = readAccess(dataDir)
  if (access?.others) return clusterUrl(access, 'xiaowen', role)
  throw new OperatorError(`${dataDir}/postgres-roles.json is missing. npm start makes it.`)
}
