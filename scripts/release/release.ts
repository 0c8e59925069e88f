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

/** Finished builds, each a folder that instances run in: a later build touches none of its files. */
const RELEASES = 'build/releases'
const CURRENT = 'build/current'
const COMPLETE = 'complete'
const RETIRED = 'retired'

const KEPT_MS = 7 * 86_400_000
/** An instance that was not started again since reads pages from its own; older ones keep their assets. */
const KEPT_WHOLE = 5

/** What an instance reads, below the root of the project and of a release alike. */
const parts = ['.next', 'public', 'prisma/client', 'next.config.js', 'package.json']
const assets = ['.next/static', 'public/assets', RETIRED]
const leftOut = /^\.next\/(?:cache|types|dev|trace.*|diagnostics)$/

/** The absolute path of the release that new instances run in, or null. */
export function currentRelease(): string | null {
  if (!existsSync(join(CURRENT, COMPLETE))) return null
  return resolve('build', readlinkSync(CURRENT))
}

/** Whether the current release was made from what has this digest. */
export function isCurrent(digest: string): boolean {
  const release = currentRelease()
  return release !== null && basename(release) === nameOf(digest)
}

/** Makes the finished release of this digest the current one again. Returns false if there is none. */
export function restoreRelease(digest: string): boolean {
  if (!existsSync(join(RELEASES, nameOf(digest), COMPLETE))) return false
  makeCurrent(nameOf(digest))
  return true
}

/** Makes a release of what was built, and the current one at once. */
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
      filter: (source) => !leftOut.test(source),
    })
  }
  symlinkSync(join('../../..', 'node_modules'), join(folder, 'node_modules'), 'junction')
  writeFileSync(join(folder, COMPLETE), '')
  makeCurrent(name)
  tidy(Date.now())
}

/** What esbuild wrote, and the list of its assets. */
function bundles(): string[] {
  const names = readdirSync('build').filter((name) => /\.(?:cjs|map|json)$/.test(name))
  return names.map((name) => join('build', name))
}

/** A link is replaced whole, so whoever starts finds the old release or the new one. */
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

/** Pages of older builds are in browsers and proxies, so what they load stays for a week. */
function tidy(now: number): void {
  const retired = readdirSync(RELEASES)
    .map((name) => ({ folder: join(RELEASES, name), at: retiredAt(join(RELEASES, name)) }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => b.at - a.at)
  for (const [index, { folder, at }] of retired.entries()) {
    if (now - at > KEPT_MS) rmSync(folder, { recursive: true })
    else if (index >= KEPT_WHOLE - 1) keepAssets(folder)
  }
}

function keepAssets(folder: string): void {
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

/** Infinity: it is the current one. */
function retiredAt(folder: string): number {
  const file = join(folder, RETIRED)
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : Infinity
}

function nameOf(digest: string): string {
  return digest.slice(0, 16)
}
