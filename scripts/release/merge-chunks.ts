import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** In characters; shorter chunks are not worth a reference. */
const MIN_LENGTH = 1000

/**
 * Next writes the same chunk once for each group of pages, and V8 keeps the text of each that is loaded. All but
 * the first become references to it.
 */
export function mergeChunks(folder: string): void {
  for (const [name, first] of findDuplicateChunks(folder)) {
    writeFileSync(join(folder, name), `module.exports=require(${JSON.stringify(`./${first}`)})\n`)
  }
}

/** Pairs of a duplicate's name and the name of the first chunk with that text. */
export function findDuplicateChunks(folder: string): [string, string][] {
  const firstByDigest = new Map<string, string>()
  const duplicates: [string, string][] = []
  for (const name of readdirSync(folder).sort()) {
    const text = name.endsWith('.js') ? readFileSync(join(folder, name), 'utf8') : ''
    // Duplicates differ in the name of their source map only.
    const code = text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')
    if (code.length < MIN_LENGTH || !code.startsWith('module.exports=[')) continue
    const digest = createHash('sha256').update(code).digest('hex')
    const first = firstByDigest.get(digest)
    if (first === undefined) firstByDigest.set(digest, name)
    else duplicates.push([name, first])
  }
  return duplicates
}
