import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is smaller is not worth a file that refers to it. */
const SMALLEST = 1000

/**
 * Next writes a chunk once for each group of pages, in the same words, and V8 keeps the text of each that is
 * loaded. All but the first become a reference to it.
 */
export function mergeChunks(folder: string): void {
  for (const [name, first] of sameChunks(folder)) {
    writeFileSync(join(folder, name), `module.exports=require(${JSON.stringify(`./${first}`)})\n`)
  }
}

/** The chunks that repeat an earlier one, each with that one's name. */
export function sameChunks(folder: string): [string, string][] {
  const seen = new Map<string, string>()
  const same: [string, string][] = []
  for (const name of readdirSync(folder).sort()) {
    const text = name.endsWith('.js') ? readFileSync(join(folder, name), 'utf8') : ''
    // Only the address of the map differs.
    const code = text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')
    if (code.length < SMALLEST || !code.startsWith('module.exports=[')) continue
    const digest = createHash('sha256').update(code).digest('hex')
    const first = seen.get(digest)
    if (first === undefined) seen.set(digest, name)
    else same.push([name, first])
  }
  return same
}
