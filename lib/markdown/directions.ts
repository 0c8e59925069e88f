import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { textOf } from './element'

/** Gives blocks with letters that run from right to left a direction of their own; the page's is from left to right. */
export function directions() {
  return function transform(tree: Root): void {
    visit(tree, 'element', (node) => {
      if (!BLOCKS.has(node.tagName)) return
      const text = textOf(node)
      if (!RIGHT_TO_LEFT.test(text)) return
      // What is in blocks of their own direction says nothing of the block around them, so it is decided here.
      if (!holdsBlocks(node)) node.properties.dir = 'auto'
      else if (BEGINS_RIGHT_TO_LEFT.test(text)) node.properties.dir = 'rtl'
    })
  }
}

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'th', 'td'])
const INNER = new Set([...BLOCKS, 'ul', 'ol', 'pre', 'div', 'figure'])

// The blocks that Unicode keeps for Hebrew, Arabic, Syriac, Thaana, N’Ko, Adlam and others.
const LETTERS =
  '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'
const RIGHT_TO_LEFT = new RegExp(`[${LETTERS}]`, 'u')
const BEGINS_RIGHT_TO_LEFT = new RegExp(`^[^\\p{L}]*(?=\\p{L})[${LETTERS}]`, 'u')

function holdsBlocks({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && INNER.has(child.tagName))
}
