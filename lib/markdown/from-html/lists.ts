import type { Element } from 'hast'
import type { ListItem } from 'mdast'
import { blocksOf, type Context } from './context'
import type { Flow } from './flow'
import type { Marks } from './marks'

/** A list, also one whose inner lists stand beside its items, as Word's web version and Google Docs write them. */
export function list(node: Element, marks: Marks, flow: Flow, context: Context): void {
  const ordered = node.tagName === 'ol'
  const items: ListItem[] = []
  for (const child of node.children) {
    if (child.type === 'element' && child.tagName === 'li' && context.isLeftOut(child)) continue
    const isItem = child.type === 'element' && child.tagName === 'li'
    const blocks = blocksOf(isItem ? child.children : [child], marks, context)
    const last = items.at(-1)
    if (blocks.length === 0) continue
    if (isItem || !last) items.push({ type: 'listItem', spread: false, children: blocks })
    else last.children.push(...blocks)
  }
  const start = Number.parseInt(String(node.properties.start ?? ''), 10)
  const first = Number.isSafeInteger(start) && start >= 0 && start < 1e9 ? start : 1
  if (items.length > 0) {
    flow.addBlocks({
      type: 'list',
      ordered,
      start: ordered ? first : null,
      spread: false,
      children: items,
    })
  }
}
