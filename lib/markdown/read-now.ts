import { parseMarkdown } from './parse'
import { type Piece, toPieces } from './pieces'
import { type References, references } from './references'

/** What a page draws of a body. */
export interface Reading {
  pieces: Piece[]
  references: References
}

/** Reads a body in the thread that asks. */
export function readNow(source: string): Reading {
  const tree = parseMarkdown(source)
  return { pieces: toPieces(tree), references: references(tree) }
}
