import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Processor } from 'unified'
import { destinations } from './destinations'

/**
 * CommonMark with GFM's tables, strikethrough and footnotes. Not remark-gfm, whose autolinks include Chinese
 * text that follows without a space (https://github.github.com/gfm/#autolinks-extension-).
 */
export function dialect(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmFootnote(),
    // Chinese writes ranges with one tilde: 3~5 月，6~8 月.
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    destinations,
  ]
}
