import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Options } from 'remark-rehype'
import { copy } from '@/lib/copy'

/** The names of footnotes; `n-` keeps their ids apart from those of headings and of the page. */
export const noteOptions: Options = {
  clobberPrefix: 'n-',
  footnoteLabel: copy.story.footnotes,
  footnoteLabelProperties: {},
  // With the selector for text, since phones draw the arrow alone as a picture.
  footnoteBackContent: '↩\ufe0e',
  footnoteBackLabel: (note, time) =>
    copy.story.footnoteBack(time > 1 ? `${note + 1}（${time}）` : `${note + 1}`),
}

/** Gives footnotes their roles (https://www.w3.org/TR/dpub-aria-1.1/). */
export function notes() {
  return function transform(tree: Root): void {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'section') {
        properties.role = 'doc-endnotes'
        properties.ariaLabelledBy = ['footnote-label']
      } else if (properties.dataFootnoteRef) properties.role = 'doc-noteref'
      else if (properties.dataFootnoteBackref !== undefined) properties.role = 'doc-backlink'
    })
  }
}
