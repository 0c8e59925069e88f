import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeAtomicallySync } from '@/lib/atomic-write'

/** A secret that is made once and kept in a file that only its owner reads. */
export function keptSecret(file: string): string {
  if (!existsSync(file)) writeAtomicallySync(file, randomBytes(32).toString('hex'))
  return readFileSync(file, 'utf8').trim()
}
