import { isQuick } from './budget'
import { toPieces } from './pieces'
import { plain } from './plain'
import { parseBody, type ParsedBody } from './parse-body'
import { parseInThread } from './thread'

/**
 * Parses a short body at once and a longer one in the worker thread. If the worker exceeds its limits, the
 * body becomes plain paragraphs.
 */
export async function readMarkdown(source: string): Promise<ParsedBody> {
  if (isQuick(source)) return parseBody(source)
  const body = await parseInThread(source)
  return body ?? { pieces: toPieces(plain(source)), references: { images: [], videos: [] } }
}
