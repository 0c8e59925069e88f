import type { Element } from 'hast'
import type { PhrasingContent, TableCell, TableRow } from 'mdast'
import { blocksOf, type Context, walkChildren } from './context'
import type { Block, Flow } from './flow'
import type { Marks } from './marks'

const MAX_COLUMNS = 50
const MAX_ROWS = 1000

/** A table of data. What stands in a table only for its place on the page becomes paragraphs. */
export function table(node: Element, marks: Marks, flow: Flow, context: Context): void {
  const parts = inner(node)
  const rows = parts.filter(({ tagName }) => tagName === 'tr').map(cellsOf)
  const columns = Math.max(0, ...rows.map(({ length }) => length))
  const captions = parts.filter(({ tagName }) => tagName === 'caption')
  if (columns < 2 || columns > MAX_COLUMNS || parts.some(({ tagName }) => tagName === 'table')) {
    flow.endParagraph()
    walkChildren(node, marks, flow, context)
    return flow.endParagraph()
  }
  flow.addBlocks(...blocksOf(captions, marks, context))
  if (rows.flat().some(isMerged)) context.lost.add('mergedCells')
  const children = rowsOf(rows, marks, context).filter((row) =>
    row.children.some((cell) => cell.children.length > 0),
  )
  if (children.length > 0) flow.addBlocks({ type: 'table', align: [], children: squared(children) })
}

/** The elements of the table itself: a table in a cell is named, but not entered. */
function inner({ children }: Element): Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'table' ? [child] : [child, ...inner(child)]
  })
}

function cellsOf({ children }: Element): Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName),
  )
}

function isMerged({ properties: { colSpan = 1, rowSpan = 1 } }: Element): boolean {
  return Number(colSpan) > 1 || Number(rowSpan) > 1
}

/** Cells at their place: one that spans columns or rows leaves the others of its place empty. */
function rowsOf(rows: Element[][], marks: Marks, context: Context): TableRow[] {
  const blocked: number[] = []
  return rows.map((cells) => {
    const children: TableCell[] = []
    for (const cell of cells) {
      while ((blocked[children.length] ?? 0) > 0) skip(children, blocked)
      const below = span(cell.properties.rowSpan, MAX_ROWS) - 1
      for (let i = span(cell.properties.colSpan, MAX_COLUMNS); i > 0; i--) {
        blocked[children.length] = below
        children.push({ type: 'tableCell', children: [] })
      }
      const first = children.at(-span(cell.properties.colSpan, MAX_COLUMNS))
      if (first) first.children = inLine(blocksOf(cell.children, marks, context))
    }
    while ((blocked[children.length] ?? 0) > 0) skip(children, blocked)
    return { type: 'tableRow', children }
  })
}

function skip(children: TableCell[], blocked: number[]): void {
  blocked[children.length] = (blocked[children.length] ?? 0) - 1
  children.push({ type: 'tableCell', children: [] })
}

function span(value: unknown, most: number): number {
  const count = Number(value ?? 1)
  return Number.isInteger(count) ? Math.min(most, Math.max(1, count)) : 1
}

/** A cell has one line: its paragraphs and items stand one after another. */
function inLine(blocks: Block[]): PhrasingContent[] {
  return blocks.flatMap((block, i): PhrasingContent[] => {
    const parts = phrasingIn(block).map((part) => (part.type === 'break' ? blank() : part))
    return i > 0 ? [blank(), ...parts] : parts
  })
}

function phrasingIn(block: Block): PhrasingContent[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children
    case 'code':
      return [{ type: 'inlineCode', value: block.value.replace(/\s+/g, ' ') }]
    case 'list':
      return inLine(block.children.flatMap(({ children }) => children as Block[]))
    case 'blockquote':
      return inLine(block.children as Block[])
    default:
      return []
  }
}

function blank(): PhrasingContent {
  return { type: 'text', value: ' ' }
}

/** Rows of one length, since Markdown drops cells beyond those of the first row. */
function squared(rows: TableRow[]): TableRow[] {
  const columns = Math.max(...rows.map(({ children }) => children.length))
  return rows.map((row) => ({
    ...row,
    children: Array.from(
      { length: columns },
      (_, i): TableCell => row.children[i] ?? { type: 'tableCell', children: [] },
    ),
  }))
}
