import type { Root as Hast } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { Root, RootContent } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly'
import { type Resolve, standalone } from './standalone'

export function toNodes(tree: Hast, resolve: Resolve, base: string): RootContent[] {
  const root = toMdast(standalone(tree, resolve, base))
  return root.type === 'root' ? root.children : []
}

/** CommonMark with tables and strikethrough; text is escaped. */
export function writeMarkdown(children: RootContent[]): string {
  const root: Root = { type: 'root', children }
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '_',
    fences: true,
    rule: '-',
    extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown(), cjkFriendlyToMarkdown()],
  })
}
