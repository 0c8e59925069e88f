import type { List, ListItem, Table, TableRow } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'

/**
 * For each list item and table row the library scans all siblings, which is quadratic: 40,000 bullets took
 * four seconds. Here each list is scanned once and a row sees no siblings.
 */
export const handlers: Options['handlers'] = {
  listItem: (state, node: ListItem, parent) =>
    defaultHandlers.listItem(state, node, parent?.type === 'list' ? withoutItems(parent) : parent),
  tableRow: (state, node: TableRow, parent) =>
    defaultHandlers.tableRow(
      state,
      node,
      parent?.type === 'table' ? onlyFirst(node, parent) : parent,
    ),
}

const cache = new WeakMap<List, List>()

/** The list without items but with its looseness. */
function withoutItems(list: List): List {
  const cached = cache.get(list)
  if (cached) return cached
  const spread = Boolean(list.spread) || list.children.some(isLoose)
  const empty = { ...list, spread, children: [] }
  cache.set(list, empty)
  return empty
}

function isLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1
}

/** The table with this row if it is the first, else without rows. */
function onlyFirst(row: TableRow, table: Table): Table {
  return { ...table, children: table.children[0] === row ? [row] : [] }
}
