import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { textOf } from './element'

/**
 * Renders `#` and `##` as h2, `###` as h3 and so on without skipping a level, so that a body starting with
 * `###` starts with h2. Ids are made from the text, so that inserted headings do not change them.
 */
export function headings() {
  return function transform(tree: Root): void {
    const open: number[] = []
    const counts = new Map<string, number>()
    visit(tree, 'element', (node) => {
      if (node.tagName === 'section') return SKIP
      if (!/^h[1-6]$/.test(node.tagName)) return
      const depth = Math.max(2, Number(node.tagName[1]))
      while ((open.at(-1) ?? 0) >= depth) open.pop()
      open.push(depth)
      node.tagName = `h${open.length + 1}`
      node.properties.id = uniqueId(textOf(node), counts)
    })
  }
}

/** The prefix avoids the page's own ids; the underscore avoids texts that end in a number. */
function uniqueId(text: string, counts: Map<string, number>): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const id = 's-' + Array.from(words.join('-')).slice(0, 60).join('')
  const count = (counts.get(id) ?? 0) + 1
  counts.set(id, count)
  return count === 1 ? id : `${id}_${count}`
}
