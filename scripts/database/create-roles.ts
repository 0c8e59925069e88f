import type { Client } from 'pg'
import type { Access } from '../postgres/access'
import { roleNames } from './role-names'

/** Roles without superuser. The owner may end what the other two do, and look at it. */
export async function ensureRoles(
  client: Client,
  { password, others }: Pick<Access, 'password' | 'others'>,
): Promise<void> {
  const { owner, portal, editor } = roleNames
  const { rows } = await client.query<{ rolname: string; rolcanlogin: boolean }>(
    'SELECT rolname, rolcanlogin FROM pg_roles',
  )
  const there = new Map(rows.map(({ rolname, rolcanlogin }) => [rolname, rolcanlogin]))
  const wanted: [string, string, string][] = [
    [portal, '', others?.portal ?? ''],
    [editor, '', others?.editor ?? ''],
    [owner, `CREATEDB IN ROLE ${portal}, ${editor}, pg_monitor, pg_signal_backend`, password],
  ]
  for (const [name, more, secret] of wanted) {
    const login = `LOGIN PASSWORD '${secret}'`
    if (!there.has(name)) await client.query(`CREATE ROLE ${name} ${login} ${more}`)
    else if (!there.get(name)) await client.query(`ALTER ROLE ${name} ${login}`)
  }
}
