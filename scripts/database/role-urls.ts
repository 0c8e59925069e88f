import type { Env } from '@/lib/env'
import { Fault } from '../run/operator-error.mjs'
import { clusterUrl, readAccess } from '../postgres/access'
import { withClient } from './connection'
import { roleNames } from './role-names'

/** Makes tables: the operator's setting, past a pooler where there is one. null: the embedded cluster. */
export function ownerUrl(settings: Env): string | null {
  return settings.DATABASE_URL
    ? (settings.MIGRATE_DATABASE_URL ?? settings.LISTEN_DATABASE_URL ?? settings.DATABASE_URL)
    : null
}

/** Serves: the operator's DATABASE_URL, or the embedded cluster's role that makes no tables. */
export function portalUrl(settings: Env): string {
  return settings.DATABASE_URL ?? embedded(settings, 'portal')
}

/**
 * Sees content alone. In a database of the operator's: EDITOR_DATABASE_URL, else the owner's connection
 * under the editors' role. null: there is no such role.
 */
export async function editorUrl(settings: Env): Promise<string | null> {
  const owner = ownerUrl(settings)
  if (!owner) return embedded(settings, 'editor')
  if (settings.EDITOR_DATABASE_URL) return settings.EDITOR_DATABASE_URL
  if (!(await canBecomeEditor(owner))) return null
  const url = new URL(owner)
  // Without a blank, which one driver wants as + and another as %20.
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

function embedded({ DATA_DIR: dataDir }: Env, role: 'portal' | 'editor'): string {
  const access = readAccess(dataDir)
  if (access?.others) return clusterUrl(access, 'xiaowen', role)
  throw new Fault(`${dataDir}/postgres-roles.json is missing. npm start makes it.`)
}
