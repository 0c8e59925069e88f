import { readFile, stat } from 'node:fs/promises'
import { importCopy } from '@/lib/copy/import'
import { decodeText } from '@/lib/decode-text'

/** @throws with a sentence for editors. A file of gigabytes would end the process, a pipe would never end. */
export async function readText(file: string, maxBytes: number): Promise<string> {
  const stats = await stat(file)
  if (!stats.isFile()) throw new Error(importCopy.notFile)
  if (stats.size > maxBytes) throw new Error(importCopy.tooLarge(maxBytes / 1_000_000))
  if (stats.size === 0) throw new Error(importCopy.empty)
  return decodeText(await readFile(file))
}
