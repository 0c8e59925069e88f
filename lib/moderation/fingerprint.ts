import { createHash } from 'node:crypto'
import { foldLetters } from '@/lib/fold/letters'

/** A hash of the folded text without line breaks: 22 characters, equal for the same words. */
export function fingerprint(text: string): string {
  const words = foldLetters(text).replaceAll('\n', '')
  return createHash('sha256').update(words).digest('base64url').slice(0, 22)
}
