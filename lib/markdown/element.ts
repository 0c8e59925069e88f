import type { Element, ElementContent, Nodes, Text } from 'hast'

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children }
}

export function text(value: string): Text {
  return { type: 'text', value }
}

/** The text as it is read, without the numbers of footnotes. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  if (!('children' in node) || (node.type === 'element' && node.tagName === 'sup')) return ''
  return (node.children as Nodes[]).map(textOf).join('')
}
