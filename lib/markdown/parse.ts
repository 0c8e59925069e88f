import type { Root } from 'hast'
import type { Root as Source } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isAffordable, isShallow } from './budget'
import { dialect } from './dialect'
import { directions } from './directions'
import { footnotes } from './footnotes'
import { fragments } from './fragments'
import { handlers } from './handlers'
import { headings } from './headings'
import { links } from './links'
import { media } from './media'
import { noteOptions, notes } from './notes'
import { plain } from './plain'
import { rawHtml } from './raw-html'
import { schema } from './schema'
import { softBreaks } from './soft-breaks'
import { tables } from './tables'
import { unusedDefinitions } from './unused-definitions'

/**
 * Parses a body into a sanitised hast tree. Never throws.
 *
 * CommonMark 0.31 with GFM tables, strikethrough and footnotes. Raw HTML, links and pictures that are refused,
 * and definitions that nothing uses stand as they were typed, so that nothing vanishes. The output contains
 * (the complete list is schema.ts; no `style`, no event handlers, no comments):
 *
 * - `p`, `blockquote`, `ul`, `ol[start]`, `li`, `pre`, `code[class=language-…]`, `hr`, `br`, `em`,
 *   `strong`, `del`
 * - `h2`–`h6[id=s-…]`: the page's h1 is the title, and no level is skipped
 * - `a[href][title][rel]`: http, https, mailto, tel, `/…`, or `#…` of something in the body
 * - `sup > a[role=doc-noteref]` and `section[role=doc-endnotes]` with the notes, ids `n-…`
 * - `img[src][alt][title]`: `src` is the key of an upload, for a component to resolve
 * - `figure > img + figcaption?`: an image alone in its paragraph, captioned by its title
 * - `video-embed[story]`: the id of a video's story (a number); its text is the caption
 * - `div.table-scroll[tabindex=0] > table`: the component adds `role="region"` and a name, which
 *   is a string for readers; cells have a class `align-left`, `align-center` or `align-right`
 *
 * Blocks with letters that run from right to left have a `dir`. A body that is too costly or too deeply nested becomes plain paragraphs.
 */
export function parseMarkdown(source: string): Root {
  const text = normalised(source)
  const tree = parseSource(text)
  return tree ? processor.runSync(tree, text) : plain(text)
}

/** The tree of the source before it is drawn; null if it would be shown as plain paragraphs. */
export function parseSource(text: string): Source | null {
  if (!isAffordable(text)) return null
  const tree = processor.parse(text)
  return isShallow(tree) ? tree : null
}

const processor = unified()
  .use(remarkParse)
  .use(dialect)
  .use(remarkCjkFriendly)
  .use(rawHtml)
  .use(footnotes)
  .use(unusedDefinitions)
  .use(softBreaks)
  .use(remarkRehype, { ...noteOptions, handlers })
  .use(notes)
  .use(media)
  .use(links)
  .use(headings)
  .use(fragments)
  .use(tables)
  .use(directions)
  // Last, so that no plugin above needs to be trusted.
  .use(rehypeSanitize, schema)
  .freeze()

/**
 * Normalises line endings and the byte order mark, removes the control characters that XML forbids, and replaces NUL and
 * lone surrogates.
 */
export function normalised(source: string): string {
  return source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
    .replace(/[\0\p{Surrogate}]/gu, '\ufffd')
}
