import type { Definition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Source, typed } from './as-typed'
import { isSafeHref } from './links'
import { isMedium } from './media'

/** Shows definitions of addresses that the page does not use as they were typed. */
export function unusedDefinitions() {
  return function transform(tree: Root, file: Source): void {
    const used = new Set<string>()
    visit(tree, ['linkReference', 'imageReference'], (node) => {
      if ('identifier' in node) used.add(`${node.type} ${node.identifier}`)
    })
    visit(tree, 'definition', (node, index, parent) => {
      if (!parent || index === undefined) return
      const { identifier, position } = node
      const isUsed = takes(node, used)
      // The first of a name is the one that counts.
      used.delete(`linkReference ${identifier}`)
      used.delete(`imageReference ${identifier}`)
      if (isUsed) return
      const value = typed(file, position?.start.offset, position?.end.offset)
      parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value }], position }
    })
  }
}

function takes({ identifier, url }: Definition, used: Set<string>): boolean {
  return (
    (used.has(`linkReference ${identifier}`) && isSafeHref(url)) ||
    (used.has(`imageReference ${identifier}`) && isMedium(url))
  )
}
