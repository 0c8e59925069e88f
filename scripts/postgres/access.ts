import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomicallySync } from '@/lib/atomic-write'
import { roleNames, type RoleName } from '../database/role-names'

const access = z.object({ user: z.string(), password: z.string(), port: z.number() })
const passwords = z.record(z.enum(['admin', 'portal', 'editor']), z.string())

/**
 * How to connect to the embedded cluster: kept in its data folder, for its owner's eyes. `user` owns the
 * tables; `others` is null in a folder of a version that knew one role only.
 */
export type Access = z.infer<typeof access> & { others: z.infer<typeof passwords> | null }

/** null: there is no cluster in this data folder. */
export function readAccess(dataDir: string): Access | null {
  const owner = read(join(dataDir, 'postgres.json'), access)
  return owner && { ...owner, others: read(rolesFile(dataDir), passwords) }
}

/** postgres.json keeps its shape: a version from before may be started on the folder again. */
export function writeAccess(
  dataDir: string,
  { others = newPasswords(), ...known }: Partial<Access> & { port: number },
): Access {
  const owner = { user: roleNames.owner, password: newPassword(), ...known }
  if (others) writeAtomicallySync(rolesFile(dataDir), JSON.stringify(others))
  writeAtomicallySync(join(dataDir, 'postgres.json'), JSON.stringify(owner))
  return { ...owner, others }
}

/** Passwords for the roles that a folder of an older version does not have yet. */
export function addPasswords(dataDir: string, access: Access): Access {
  return writeAccess(dataDir, { ...access, others: undefined })
}

export function clusterUrl(access: Access, database = 'xiaowen', role: RoleName = 'owner'): string {
  const { port, others } = access
  const password = role === 'owner' ? access.password : (others?.[role] ?? '')
  return `postgresql://${roleNames[role]}:${password}@127.0.0.1:${port}/${database}`
}

/** By which it can be seen whether the cluster answers, also one that has not got all roles yet. */
export function anyUrl(access: Access): string[] {
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
