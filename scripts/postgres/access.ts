import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomicallySync } from '@/lib/atomic-write'
import { roleNames, type RoleName } from '../database/role-names'

const access = z.object({ user: z.string(), password: z.string(), port: z.number() })
const passwords = z.record(z.enum(['admin', 'portal', 'editor']), z.string())

/**
 * How to connect to the embedded cluster; stored in its data folder with mode 0600. `user` owns the tables;
 * `others` is null in a folder of a version that had one role only.
 */
export type Access = z.infer<typeof access> & { others: z.infer<typeof passwords> | null }

/** null: this data folder has no cluster. */
export function readAccess(dataDir: string): Access | null {
  const owner = read(join(dataDir, 'postgres.json'), access)
  return owner && { ...owner, others: read(rolesFile(dataDir), passwords) }
}

/** postgres.json keeps its format, so that an earlier version can still open the folder. */
export function writeAccess(
  dataDir: string,
  { others = newPasswords(), ...known }: Partial<Access> & { port: number },
): Access {
  const owner = { user: roleNames.owner, password: newPassword(), ...known }
  if (others) writeAtomicallySync(rolesFile(dataDir), JSON.stringify(others))
  writeAtomicallySync(join(dataDir, 'postgres.json'), JSON.stringify(owner))
  return { ...owner, others }
}

/** Creates the passwords that a folder of an earlier version lacks. */
export function addRolePasswords(dataDir: string, access: Access): Access {
  return writeAccess(dataDir, { ...access, others: undefined })
}

export function clusterUrl(access: Access, database = 'xiaowen', role: RoleName = 'owner'): string {
  const { port, others } = access
  const password = role === 'owner' ? access.password : (others?.[role] ?? '')
  return `postgresql://${roleNames[role]}:${password}@127.0.0.1:${port}/${database}`
}

/** URLs of which one connects when the cluster is up, whichever roles it has yet. */
export function probeUrls(access: Access): string[] {
  const owner = clusterUrl(access, 'postgres')
  return access.others ? [clusterUrl(access, 'postgres', 'admin'), owner] : [owner]
}

function newPasswords(): NonNullable<Access['others']> {
  return { admin: newPassword(), portal: newPassword(), editor: newPassword() }
}

function newPassword(): string {
  return randomBytes(24).toString('hex')
}

function rolesFile(dataDir: string): string {
  return join(dataDir, 'postgres-roles.json')
}

function read<T>(file: string, shape: z.ZodType<T>): T | null {
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}
