import type { Budget } from './budget'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** A segmenter that was given 60,000 characters at once ended the process. */
const CHUNK = 2000
/** What a chunk may not begin with: the second half of a character, or a mark on the one before. */
const continues = /^[\uDC00-\uDFFF\p{M}\u200D\u{1F3FB}-\u{1F3FF}]/u

/** The words, spaces and punctuation of the text, in order; null when the time is over first. */
export function segmentWords(text: string, budget: Budget): string[] | null {
  const found: string[] = []
  for (let at = 0; at < text.length;) {
    if (budget() === 0) return null
    const end = chunkEnd(text, at)
    for (const { segment } of words.segment(text.slice(at, end))) found.push(segment)
    at = end
  }
  return found
}

/** Behind punctuation or a space where one is near, else between characters. */
function chunkEnd(text: string, from: number): number {
  const end = from + CHUNK
  if (end >= text.length) return text.length
  for (let at = end; at > end - 200; at -= 1) if (isBoundary(text, at)) return at
  for (let at = end; at > end - 200; at -= 1) if (!isInside(text, at)) return at
  return end
}

function isBoundary(text: string, at: number): boolean {
  return /[\p{Po}\s]/u.test(text.charAt(at - 1)) && !isInside(text, at)
}

function isInside(text: string, at: number): boolean {
  const isHalf = /[\uDC00-\uDFFF]/.test(text.charAt(at))
  return isHalf || text.charAt(at - 1) === '\u200D' || continues.test(text.slice(at, at + 2))
}
