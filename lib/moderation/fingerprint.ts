import { createHash } from 'node:crypto'
import { fold } from './fold'

/** A hash of the folded text without line breaks: 22 characters, equal for the same words. */
export function fingerprint(text: string): string {
  const words = fold(text).folded.replaceAll('\n', '')
  return createHash('sha256').update(words).digest('base64url').slice(0, 22)
}
