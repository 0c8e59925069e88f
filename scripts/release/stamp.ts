import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomicallySync } from '@/lib/atomic-write'

/** SHA-256 of the files and folders, names and contents; missing and skipped ones are ignored. */
export function digest(paths: string[], skip: (path: string) => boolean = () => false): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn)) {
    if (!skip(path)) hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** Whether the last finished work of this name has this digest. */
export function isStamped(name: string, value: string): boolean {
  const file = stampFile(name)
  return existsSync(file) && readFileSync(file, 'utf8') === value
}

/** Call it when the work is finished, so that an interrupted run does not count. */
export function writeStamp(name: string, value: string): void {
  mkdirSync('build', { recursive: true })
  writeAtomicallySync(stampFile(name), value, 0o644)
}

/** Call it before the work begins. */
export function removeStamp(name: string): void {
  rmSync(stampFile(name), { force: true })
}

function stampFile(name: string): string {
  return join('build', `${name}.stamp`)
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
