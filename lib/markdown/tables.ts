import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { element } from './element'

/**
 * Wraps a table in a scrollable element that can be focused
 * (https://dequeuniversity.com/rules/axe/4.11/scrollable-region-focusable), and aligns cells by class, since
 * `align` is obsolete and the content security policy forbids `style`.
 */
export function tables() {
  return function transform(tree: Root): void {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return
      visit(node, 'element', cell)
      parent.children[index] = element('div', { className: ['table-scroll'], tabIndex: 0 }, [node])
      return SKIP
    })
  }
}

function cell(node: Element): void {
  const { align } = node.properties
  delete node.properties.align
  if (align) node.properties.className = [`align-${align}`]
  if (node.tagName === 'th') node.properties.scope = 'col'
}
