import type { Break, Image, ImageReference, InlineCode, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'

type Leaf = Break | Image | ImageReference | InlineCode | Text

/**
 * Removes soft line breaks between Chinese or Japanese characters, which browsers show as spaces, since few
 * implement https://drafts.csswg.org/css-text/#line-break-transform.
 */
export function softBreaks() {
  return function transform(tree: Root): void {
    const leaves: Leaf[] = []
    visit(tree, ['break', 'image', 'imageReference', 'inlineCode', 'text'], (node) => {
      leaves.push(node as Leaf)
    })
    leaves.forEach((leaf, index) => {
      if (leaf.type !== 'text') return
      leaf.value = joinLines(leaf.value, valueOf(leaves[index - 1]), valueOf(leaves[index + 1]))
    })
  }
}

/** Removes line breaks between wide characters; `previous` and `next` are the texts around. */
export function joinLines(text: string, previous = '', next = ''): string {
  return text.replace(/\n/g, (newline, at: number) => {
    const before = at > 0 ? text.slice(Math.max(0, at - 2), at) : previous.slice(-2)
    const after = at + 1 < text.length ? text.slice(at + 1, at + 3) : next.slice(0, 2)
    const joined =
      (WIDE_END.test(before) && EASTERN_START.test(after)) ||
      (EASTERN_END.test(before) && WIDE_START.test(after))
    return joined ? '' : newline
  })
}

const WIDE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303f\\uff01-\\uff60'
// Both scripts use these quotation marks and dashes, so one wide neighbour decides.
const EASTERN = WIDE + '\\u2018\\u2019\\u201c\\u201d\\u2014\\u2026\\u00b7'
const WIDE_END = new RegExp(`[${WIDE}]$`, 'u')
const WIDE_START = new RegExp(`^[${WIDE}]`, 'u')
const EASTERN_END = new RegExp(`[${EASTERN}]$`, 'u')
const EASTERN_START = new RegExp(`^[${EASTERN}]`, 'u')

function valueOf(leaf: Leaf | undefined): string {
  return leaf && 'value' in leaf ? leaf.value : ''
}
