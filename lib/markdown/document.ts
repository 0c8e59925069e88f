import type { Element, Root as Hast } from 'hast'
import { type Handle, toMdast } from 'hast-util-to-mdast'
import type { Root, RootContent } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly'
import { textOf } from './element'
import { type Resolve, standalone } from './standalone'

export function toNodes(tree: Hast, resolve: Resolve, base: string): RootContent[] {
  const root = toMdast(standalone(tree, resolve, base), { handlers: { sup, section } })
  return root.type === 'root' ? root.children : []
}

/**
 * CommonMark with tables, strikethrough and footnotes; text is escaped. `own`: for bodies, where one tilde marks nothing
 * and nobody pads the cells of a table; elsewhere it may, as on GitHub.
 */
export function writeMarkdown(children: RootContent[], own = false): string {
  const root: Root = { type: 'root', children }
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    fences: true,
    rule: '-',
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: !own }),
      { ...gfmStrikethroughToMarkdown(), ...(own ? { unsafe: [twoTildes] } : {}) },
      gfmFootnoteToMarkdown(),
      cjkFriendlyToMarkdown(),
    ],
  })
}

/** In our dialect one tilde marks nothing. */
const twoTildes = { character: '~', after: '~', inConstruct: 'phrasing' as const }

const sup: Handle = (_, node) => {
  const [link] = node.children
  const identifier = link ? textOf(link) : ''
  return { type: 'footnoteReference', identifier, label: identifier }
}

/** The footnotes, in the order of their numbers. */
const section: Handle = (state, node) =>
  itemsIn(node).map((item, index) => ({
    type: 'footnoteDefinition',
    identifier: String(index + 1),
    label: String(index + 1),
    children: state.toFlow(state.all(item)),
  }))

function itemsIn({ children }: Element): Element[] {
  const list = children.find((child) => child.type === 'element' && child.tagName === 'ol')
  const items = list && 'children' in list ? list.children : []
  return items.filter((child) => child.type === 'element')
}
