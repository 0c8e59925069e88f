import type { List, ListItem, Table, TableRow } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'

/**
 * The library asks each item whether its list is loose, and each row whether it is the first, by going
 * through all of its siblings: 40,000 bullets took four seconds. Here each list and table is asked once.
 */
export const handlers: Options['handlers'] = {
  listItem: (state, node: ListItem, parent) =>
    defaultHandlers.listItem(state, node, parent?.type === 'list' ? asked(parent) : parent),
  tableRow: (state, node: TableRow, parent) =>
    defaultHandlers.tableRow(state, node, parent?.type === 'table' ? around(node, parent) : parent),
}

const known = new WeakMap<List, List>()

/** The list, without items, as loose as it is. */
function asked(list: List): List {
  const found = known.get(list)
  if (found) return found
  const spread = Boolean(list.spread) || list.children.some(isLoose)
  const alike = { ...list, spread, children: [] }
  known.set(list, alike)
  return alike
}

function isLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1
}

/** The table, with this row alone where it is the first. */
function around(row: TableRow, table: Table): Table {
  return { ...table, children: table.children[0] === row ? [row] : [] }
}
