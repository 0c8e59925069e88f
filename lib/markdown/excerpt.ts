import { toString } from 'mdast-util-to-string'
import { isQuick } from './budget'
import { parseMarkdown } from './parse'
import { plain } from './plain'
import { joinLines } from './soft-breaks'

/**
 * The beginning of a body as plain text of at most `length` graphemes: whole sentences if they fill half of
 * it, else cut with an ellipsis, which is counted. Headings, pictures, videos, tables and code are left out.
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
  const start = truncate(source, length * 20)
  const text = prose(start)
  return start === source || text.length >= length * 2 ? text : prose(truncate(source, length * 80))
}

/** The first paragraphs of at most about `limit` characters, and the link definitions after them. */
function truncate(source: string, limit: number): string {
  if (source.length <= limit * 1.5) return source
  const end = source.lastIndexOf('\n\n', limit)
  const cut = end > limit / 2 ? end : limit
  const targets = source.slice(cut).match(/^\[[^\]\n]{1,99}\]: ?\S{1,2000}$/gm) ?? []
  return [source.slice(0, cut), ...targets.slice(0, 50)].join('\n\n')
}

function prose(source: string): string {
  const tree = isQuick(source) ? parseMarkdown(source) : plain(source)
  const blocks = tree.children.filter(
    (node) => node.type === 'element' && PROSE.includes(node.tagName),
  )
  const lines = blocks.flatMap((block) => toString(block).split('\n')).map((line) => line.trim())
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
