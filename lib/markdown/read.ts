import { isQuick } from './budget'
import { toPieces } from './pieces'
import { plain } from './plain'
import { type Reading, readNow } from './read-now'
import { readApart } from './thread'

/**
 * Reads a body: a short one at once, any other in a thread of its own. Where that takes too long or too
 * much memory, the source comes out as plain paragraphs, as parseMarkdown has it where that is certain.
 */
export async function readMarkdown(source: string): Promise<Reading> {
  if (isQuick(source)) return readNow(source)
  const reading = await readApart(source)
  return reading ?? { pieces: toPieces(plain(source)), references: { images: [], videos: [] } }
}
