import type { Code, List, ListItem, Table, TableRow } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'

/**
 * For each list item and table row the library scans all siblings, which is quadratic: 40,000 bullets took
 * four seconds. Here each list is scanned once and a row sees no siblings.
 */
export const handlers: Options['handlers'] = {
  code: (state, node: Code) => defaultHandlers.code(state, withWords(node)),
  listItem: (state, node: ListItem, parent) =>
    defaultHandlers.listItem(state, node, parent?.type === 'list' ? withoutItems(parent) : parent),
  tableRow: (state, node: TableRow, parent) =>
    defaultHandlers.tableRow(
      state,
      node,
      parent?.type === 'table' ? onlyFirst(node, parent) : parent,
    ),
}

/** What stands after ``` and is no language alone is the first line, so that it does not vanish. */
function withWords(node: Code): Code {
  const words = [node.lang, node.meta].filter(Boolean).join(' ')
  if (/^[\w+#./-]*$/.test(words)) return node
  return { ...node, lang: null, meta: null, value: [words, node.value].filter(Boolean).join('\n') }
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

/** The table with this row if it is the first, else without rows; as wide as the row, which may be wider than its head. */
function onlyFirst(row: TableRow, table: Table): Table {
  const missing = row.children.length - (table.align?.length ?? 0)
  const align = [...(table.align ?? []), ...Array<null>(Math.max(0, missing)).fill(null)]
  return { ...table, align, children: table.children[0] === row ? [row] : [] }
}
