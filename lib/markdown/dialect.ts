import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Processor } from 'unified'

/**
 * CommonMark with GFM's tables and strikethrough, without raw HTML. Not remark-gfm, whose autolinks include
 * Chinese text that follows without a space (https://github.github.com/gfm/#autolinks-extension-).
 */
export function dialect(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    // Chinese writes ranges with one tilde: 3~5 月，6~8 月.
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
    // HTML becomes visible text, so that editors see that a tag has no effect.
    { disable: { null: ['htmlFlow', 'htmlText'] } },
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ]
}
