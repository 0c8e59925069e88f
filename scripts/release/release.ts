import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** A folder for each finished build, which later builds never touch: instances run in it. */
const RELEASES = 'build/releases'
const CURRENT = 'build/current'
const COMPLETE = 'complete'
const RETIRED = 'retired'

const RETENTION_MS = 7 * 86_400_000
/** Instances that have not restarted still read from older releases; beyond this number only assets stay. */
const FULL_RELEASES = 5

/** What an instance reads, relative to the project's root and to a release's. */
const parts = ['.next', 'public', 'prisma/client', 'next.config.js', 'package.json']
const assets = ['.next/static', 'public/assets', RETIRED]
const excluded = /^\.next\/(?:cache|types|dev|trace.*|diagnostics)$/

/** The absolute path of the current release, or null. */
export function currentRelease(): string | null {
  if (!existsSync(join(CURRENT, COMPLETE))) return null
  return resolve('build', readlinkSync(CURRENT))
}

export function isCurrent(digest: string): boolean {
  const release = currentRelease()
  return release !== null && basename(release) === nameOf(digest)
}

/** Makes an earlier release with this digest the current one. Returns false if there is none. */
export function restoreRelease(digest: string): boolean {
  if (!existsSync(join(RELEASES, nameOf(digest), COMPLETE))) return false
  makeCurrent(nameOf(digest))
  return true
}

/** Copies the build into a release and makes it the current one. */
export function makeRelease(digest: string): void {
  const name = nameOf(digest)
  const folder = join(RELEASES, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of [...parts, ...bundles()]) {
    if (!existsSync(part)) continue
    cpSync(part, join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !excluded.test(source),
    })
  }
  symlinkSync(join('../../..', 'node_modules'), join(folder, 'node_modules'), 'junction')
  writeFileSync(join(folder, COMPLETE), '')
  makeCurrent(name)
  pruneReleases(Date.now())
}

/** The output of esbuild and the asset manifest. */
function bundles(): string[] {
  const names = readdirSync('build').filter((name) => /\.(?:c?js|map|json)$/.test(name))
  return names.map((name) => join('build', name))
}

/** The symbolic link is replaced by rename, which is atomic. */
function makeCurrent(name: string): void {
  for (const other of readdirSync(RELEASES)) {
    const retired = join(RELEASES, other, RETIRED)
    if (other === name) rmSync(retired, { force: true })
    else if (!existsSync(retired)) writeFileSync(retired, String(Date.now()))
  }
  const draft = `${CURRENT}.${process.pid}.tmp`
  symlinkSync(join('releases', name), draft, 'junction')
  renameSync(draft, CURRENT)
}

/** Browsers and proxies hold pages of older builds, so their assets stay for a week. */
function pruneReleases(now: number): void {
  const retired = readdirSync(RELEASES)
    .map((name) => ({ folder: join(RELEASES, name), at: retiredAt(join(RELEASES, name)) }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => b.at - a.at)
  for (const [index, { folder, at }] of retired.entries()) {
    if (now - at > RETENTION_MS) rmSync(folder, { recursive: true })
    else if (index >= FULL_RELEASES - 1) reduceToAssets(folder)
  }
}

function reduceToAssets(folder: string): void {
  const slim = `${folder}.slim`
  rmSync(slim, { recursive: true, force: true })
  for (const part of assets) {
    const from = join(folder, part)
    if (existsSync(from)) cpSync(from, join(slim, part), { recursive: true })
  }
  renameSync(folder, `${folder}.old`)
  renameSync(slim, folder)
  rmSync(`${folder}.old`, { recursive: true })
}

/** Infinity for the current release. */
function retiredAt(folder: string): number {
  const file = join(folder, RETIRED)
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : Infinity
}

function nameOf(digest: string): string {
  return digest.slice(0, 16)
}
