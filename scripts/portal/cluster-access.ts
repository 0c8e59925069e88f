import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from './write'

const access = z.object({ user: z.string(), password: z.string(), port: z.number() })

/** How to connect to the embedded cluster: kept in its data folder, for its owner's eyes. */
export type Access = z.infer<typeof access>

/** null: there is no cluster in this data folder. */
export function readAccess(dataDir: string): Access | null {
  const file = join(dataDir, 'postgres.json')
  return existsSync(file) ? access.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

export function writeAccess(dataDir: string, known: Partial<Access> & { port: number }): Access {
  const whole = { user: 'xiaowen', password: randomBytes(24).toString('hex'), ...known }
  writeWhole(join(dataDir, 'postgres.json'), JSON.stringify(whole))
  return whole
}

export function clusterUrl({ user, password, port }: Access, database = 'xiaowen'): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
}
