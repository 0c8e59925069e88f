import type { Element, ElementContent } from 'hast'
import type { List, ListItem } from 'mdast'
import { textOf } from '../element'
import type { Block, WordItem } from './flow'
import { styleOf } from './style'

/** What Word and WPS say of an item: how deep it is and how it is marked. */
export interface Word {
  level: number
  ordered: boolean
  start: number
}

/** Null where the paragraph is no item, or one marked by something that Markdown has no list for (一、, a), 第一条). */
export function wordItemOf(node: Element): Word | null {
  const level = /\blevel(\d)\b/.exec(styleOf(node).get('mso-list') ?? '')?.[1]
  if (level === undefined) return null
  const mark = textOf({ type: 'root', children: marksOf(node) }).replace(/[\s\u00a0]/g, '')
  const number = /^(\d{1,9})[.．)）、]?$/.exec(mark)?.[1]
  if (number === undefined && /[\p{L}\p{N}]{2}|[\p{L}\p{N}][^\p{L}\p{N}]|^[（(]/u.test(mark))
    return null
  return { level: Number(level), ordered: number !== undefined, start: Number(number ?? 1) }
}

/** The paragraph without the number or the bullet that Word writes before the text of an item. */
export function withoutMark(node: Element): Element {
  const children = node.children
    .filter((child) => child.type !== 'element' || !isItemMark(child))
    .map((child) => (child.type === 'element' ? withoutMark(child) : child))
  return { ...node, children }
}

function isItemMark(node: Element): boolean {
  return styleOf(node).get('mso-list')?.toLowerCase() === 'ignore'
}

function marksOf({ children }: Element): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return []
    return isItemMark(child) ? [child] : marksOf(child)
  })
}

/** Items that follow one another become lists; a deeper one stands in the item before it. */
export function nestItems(blocks: (Block | WordItem)[]): Block[] {
  const nested: Block[] = []
  let open: { level: number; list: List }[] = []
  for (const block of blocks) {
    if (block.type !== 'wordItem') {
      open = []
      nested.push(block)
      continue
    }
    open = open.filter(({ level }) => level <= block.level)
    const last = open.at(-1)
    if (last?.level === block.level && last.list.ordered === block.ordered) {
      last.list.children.push(block.item)
      continue
    }
    if (last?.level === block.level) open.pop()
    const list = newList(block)
    const parent: ListItem | undefined = open.at(-1)?.list.children.at(-1)
    if (parent) parent.children.push(list)
    else nested.push(list)
    open.push({ level: block.level, list })
  }
  return nested
}

function newList({ ordered, start, item }: WordItem): List {
  return { type: 'list', ordered, start: ordered ? start : null, spread: false, children: [item] }
}
