import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Processor } from 'unified'

/**
 * What we read besides CommonMark: GFM's tables and strikethrough, and not raw HTML.
 *
 * remark-gfm as a whole is left out, because its bare links swallow the Chinese text that follows
 * them without a space (https://github.github.com/gfm/#autolinks-extension-).
 */
export function dialect(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    // One tilde is how Chinese writes a range: 3~5 月，6~8 月.
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
    // Not read as HTML it is ordinary text: an editor sees on the page that a tag did nothing.
    { disable: { null: ['htmlFlow', 'htmlText'] } },
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ]
}
