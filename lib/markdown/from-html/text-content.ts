import type { Nodes } from 'hast'

/** All of the text, that of superscripts too. */
export function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? (node.children as Nodes[]).map(textContent).join('') : ''
}
