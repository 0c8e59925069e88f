import { parseMarkdown } from './parse'
import { type Piece, toPieces } from './pieces'
import { type References, references } from './references'

export interface ParsedBody {
  pieces: Piece[]
  references: References
}

/** Parses a body in the calling thread. */
export function parseBody(source: string): ParsedBody {
  const tree = parseMarkdown(source)
  return { pieces: toPieces(tree), references: references(tree) }
}
