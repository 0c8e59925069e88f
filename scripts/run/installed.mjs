import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'

const STAMP = 'node_modules/.xiaowen'
const HIDDEN = 'node_modules/.package-lock.json'

/** Whether node_modules matches package-lock.json, with or without devDependencies. */
export function isInstalled({ dev }) {
  if (read(STAMP) === stamp()) return true
  if (matchesHiddenLockfile({ dev: true })) {
    markInstalled()
    return true
  }
  return !dev && matchesHiddenLockfile({ dev })
}

/** Call it after a successful install. */
export function markInstalled() {
  try {
    writeFileSync(STAMP, stamp())
  } catch {
    // node_modules belongs to another user: it is compared again each time.
  }
}

/** The packages that package-lock.json names, as [path, entry]. */
export function lockedPackages() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  return Object.entries(packages).filter(([path]) => path !== '')
}

/** The number of unpacked packages, nested ones not counted. */
export function countInstalled() {
  const top = list('node_modules').filter((name) => !name.startsWith('.'))
  const scoped = top.filter((name) => name.startsWith('@'))
  return scoped.reduce((sum, scope) => sum + list(`node_modules/${scope}`).length - 1, top.length)
}

/** npm writes this file at the end of an install, so one by hand counts too. */
function matchesHiddenLockfile({ dev }) {
  const hidden = read(HIDDEN)
  if (hidden === null) return false
  const installed = JSON.parse(hidden).packages
  return lockedPackages().every(([path, entry]) => {
    const isOptional = entry.optional || entry.devOptional || (entry.dev && !dev)
    return path in installed ? installed[path].version === entry.version : isOptional
  })
}

function stamp() {
  // npm rewrites the hidden file when it removes packages (npm prune).
  const locks = readFileSync('package-lock.json', 'utf8') + (read(HIDDEN) ?? '')
  const digest = createHash('sha256').update(locks).digest('hex')
  return `${digest} ${process.platform}-${process.arch}\n`
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
