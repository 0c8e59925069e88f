import type { Client } from 'pg'
import type { Access } from '../postgres/access'
import { roleNames } from './role-names'
import { setRoleTimeZones } from './time-zone'

/** Creates the roles, none a superuser, in the site's time zone. The owner may see and cancel the sessions of the other two. */
export async function ensureRoles(
  client: Client,
  { password, others }: Pick<Access, 'password' | 'others'>,
): Promise<void> {
  const { owner, portal, editor } = roleNames
  const { rows } = await client.query<{ rolname: string; rolcanlogin: boolean }>(
    'SELECT rolname, rolcanlogin FROM pg_roles',
  )
  const existing = new Map(rows.map(({ rolname, rolcanlogin }) => [rolname, rolcanlogin]))
  const roles: [string, string, string][] = [
    [portal, '', others?.portal ?? ''],
    [editor, '', others?.editor ?? ''],
    [owner, `CREATEDB IN ROLE ${portal}, ${editor}, pg_monitor, pg_signal_backend`, password],
  ]
  for (const [name, attributes, secret] of roles) {
    const login = `LOGIN PASSWORD '${secret}'`
    if (!existing.has(name)) await client.query(`CREATE ROLE ${name} ${login} ${attributes}`)
    else if (!existing.get(name)) await client.query(`ALTER ROLE ${name} ${login}`)
  }
  await setRoleTimeZones(client)
}
