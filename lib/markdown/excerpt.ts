import { toString } from 'mdast-util-to-string'
import { isQuick } from './budget'
import { parseMarkdown } from './parse'
import { plain } from './plain'
import { joinLines } from './soft-breaks'

/**
 * The beginning of a body as plain text of at most `length` characters as readers count them
 * (graphemes): whole sentences if they fill half of it, else cut, with an ellipsis that counts.
 * Without headings, pictures, videos, tables and code. Empty if nothing else is there.
 */
export function excerpt(source: string, length: number): string {
  const text = opening(source, length)
  const end = offsetAfter(text, length)
  if (end === text.length) return text
  const sentences = wholeSentences(text, end)
  if (offsetAfter(sentences, Math.floor(length / 2)) < sentences.length) return sentences
  return withoutHalfWord(text.slice(0, offsetAfter(text, length - 1)), text) + '\u2026'
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const sentencesOf = new Intl.Segmenter('zh', { granularity: 'sentence' })
const PROSE = ['p', 'blockquote', 'ul', 'ol']

/** Enough of the text, from as little of the source as has it: a body may be a book. */
function opening(source: string, length: number): string {
  const near = beginning(source, length * 20)
  const text = prose(near)
  return near === source || text.length >= length * 2 ? text : prose(beginning(source, length * 80))
}

/** The source as far as `most` characters, to the end of a paragraph, and the targets of its references. */
function beginning(source: string, most: number): string {
  if (source.length <= most * 1.5) return source
  const end = source.lastIndexOf('\n\n', most)
  const cut = end > most / 2 ? end : most
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

/** Where the first so many graphemes end; the text's length if it has no more. */
function offsetAfter(text: string, many: number): number {
  let seen = 0
  for (const { index } of graphemes.segment(text)) {
    if (seen++ >= many) return index
  }
  return text.length
}

function wholeSentences(text: string, end: number): string {
  let whole = ''
  // A little beyond the end, to see a quotation mark that closes the sentence.
  for (const { segment } of sentencesOf.segment(text.slice(0, end + 10))) {
    // The space after a sentence may lie beyond the end.
    if (whole.length + segment.trimEnd().length > end) break
    whole += segment
  }
  return whole.trimEnd()
}

function withoutHalfWord(cut: string, text: string): string {
  const midWord = /^[\p{Script=Latin}\p{N}]/u.test(text.slice(cut.length))
  const shorter = midWord ? cut.replace(/[\p{Script=Latin}\p{N}'-]+$/u, '') : cut
  return (shorter || cut).trimEnd()
}
