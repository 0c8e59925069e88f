import type { Root } from 'hast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/**
 * Makes `#` and `##` h2, `###` h3 and so on, without a gap (a body that starts with `###` starts
 * with h2), and gives each an id made from its text: it outlives headings put in before it.
 */
export function headings() {
  return function transform(tree: Root): void {
    const open: number[] = []
    const seen = new Map<string, number>()
    visit(tree, 'element', (node) => {
      if (!/^h[1-6]$/.test(node.tagName)) return
      const depth = Math.max(2, Number(node.tagName[1]))
      while ((open.at(-1) ?? 0) >= depth) open.pop()
      open.push(depth)
      node.tagName = `h${open.length + 1}`
      node.properties.id = uniqueId(toString(node), seen)
    })
  }
}

/** The prefix keeps clear of the page's own ids; the underscore of a text that ends in a number. */
function uniqueId(text: string, seen: Map<string, number>): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const id = 's-' + Array.from(words.join('-')).slice(0, 60).join('')
  const times = (seen.get(id) ?? 0) + 1
  seen.set(id, times)
  return times === 1 ? id : `${id}_${times}`
}
