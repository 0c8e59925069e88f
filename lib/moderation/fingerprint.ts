import { createHash } from 'node:crypto'
import { fold } from './fold'

/** What comments with the same words share, however they are spelt and spaced: 22 characters. */
export function fingerprint(text: string): string {
  const words = fold(text).folded.replaceAll('\n', '')
  return createHash('sha256').update(words).digest('base64url').slice(0, 22)
}
