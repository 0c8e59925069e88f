import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomicallySync } from '@/lib/atomic-write'

/** One value for the contents of these files and folders; what is missing or skipped adds nothing. */
export function digest(paths: string[], skip: (path: string) => boolean = () => false): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesIn)) {
    if (!skip(path)) hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** Whether what `name` stands for was made from what has this digest. */
export function isStamped(name: string, value: string): boolean {
  const file = stampFile(name)
  return existsSync(file) && readFileSync(file, 'utf8') === value
}

/** To be written when the work is whole, so that what was interrupted does not count. */
export function stamp(name: string, value: string): void {
  mkdirSync('build', { recursive: true })
  writeAtomicallySync(stampFile(name), value, 0o644)
}

/** To be called before the work begins. */
export function unstamp(name: string): void {
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
