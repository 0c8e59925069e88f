import { isQuick } from './budget'
import { textOf } from './element'
import { normalised, parseMarkdown } from './parse'
import { plain } from './plain'
import { joinLines } from './soft-breaks'

/**
 * The beginning of a body as plain text of at most `length` graphemes: whole sentences if they fill half of
 * it, else cut with an ellipsis, which is counted. Headings, pictures, videos, tables, code and footnotes are
 * left out.
 */
export function excerpt(source: string, length: number): string {
  const text = opening(source, length)
  const end = offsetAfter(text, length)
  if (end === text.length) return text
  const sentences = wholeSentences(text, end)
  if (offsetAfter(sentences, Math.floor(length / 2)) < sentences.length) return sentences
  return withoutPartialWord(text.slice(0, offsetAfter(text, length - 1)), text) + '\u2026'
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const sentencesOf = new Intl.Segmenter('zh', { granularity: 'sentence' })
const PROSE = ['p', 'blockquote', 'ul', 'ol']

/** Parses only as much of the source as needed, since a body may be as long as a book. */
function opening(source: string, length: number): string {
  const end = cutAt(source, length * 20)
  const text = prose(source, end)
  if (end === source.length || text.length >= length * 2) return text
  return prose(source, cutAt(source, length * 80))
}

/** Where the first paragraphs of at most about `limit` characters end. */
function cutAt(source: string, limit: number): number {
  if (source.length <= limit * 1.5) return source.length
  const end = source.lastIndexOf('\n\n', limit)
  return end > limit / 2 ? end : limit
}

/** What stands before `end`, read with the definitions after it. */
function prose(source: string, end: number): string {
  const after = source.slice(end).match(/^\[[^\]\n]{1,99}\]: ?\S{1,2000}/gm) ?? []
  const text = normalised([source.slice(0, end), ...after.slice(0, 50)].join('\n\n'))
  const tree = isQuick(text) ? parseMarkdown(text) : plain(text)
  const blocks = tree.children.filter(
    (node) =>
      node.type === 'element' &&
      PROSE.includes(node.tagName) &&
      (node.position?.start.offset ?? 0) < end,
  )
  const lines = blocks.flatMap((block) => textOf(block).split('\n')).map((line) => line.trim())
  return joinLines(lines.filter(Boolean).join('\n')).replace(/\s+/g, ' ')
}

/** The index at which the first `count` graphemes end; the text's length if it has no more. */
function offsetAfter(text: string, count: number): number {
  let passed = 0
  for (const { index } of graphemes.segment(text)) {
    if (passed++ >= count) return index
  }
  return text.length
}

function wholeSentences(text: string, end: number): string {
  let complete = ''
  // Segments a little beyond the end, so that a sentence includes its closing quotation mark.
  for (const { segment } of sentencesOf.segment(text.slice(0, end + 10))) {
    // The space after a sentence may be beyond the end.
    if (complete.length + segment.trimEnd().length > end) break
    complete += segment
  }
  return complete.trimEnd()
}

function withoutPartialWord(cut: string, text: string): string {
  const midWord = /^[\p{Script=Latin}\p{N}]/u.test(text.slice(cut.length))
  const shorter = midWord ? cut.replace(/[\p{Script=Latin}\p{N}'-]+$/u, '') : cut
  return (shorter || cut).trimEnd()
}
