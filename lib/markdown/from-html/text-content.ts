import type { Nodes } from 'hast'

/** All of the text, that of superscripts too, with its line breaks. */
export function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  return 'children' in node ? (node.children as Nodes[]).map(textContent).join('') : ''
}
