import type { Options } from 'rehype-sanitize'

const ALIGNED = ['className', 'align-left', 'align-center', 'align-right'] as const
const DIRECTION: [string, ...string[]] = ['dir', 'auto', 'rtl']

/** The allow-list for bodies. Options that are not set keep the defaults of rehype-sanitize. */
export const schema: Options = {
  tagNames: [
    ...['p', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['sup', 'section', 'a', 'em', 'strong', 'del', 'code', 'br', 'img'],
    ...['figure', 'figcaption', 'video-embed'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: [
      ...['href', 'title', 'id', 'ariaDescribedBy', 'ariaLabel'],
      ['rel', 'noopener'],
      ['role', 'doc-noteref', 'doc-backlink'],
    ],
    section: [['role', 'doc-endnotes'], 'ariaLabelledBy', ['className', 'footnotes']],
    li: ['id', DIRECTION],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    code: [['className', /^language-./]],
    h2: ['id', DIRECTION],
    h3: ['id', DIRECTION],
    h4: ['id', DIRECTION],
    h5: ['id', DIRECTION],
    h6: ['id', DIRECTION],
    p: [DIRECTION],
    blockquote: [DIRECTION],
    'video-embed': ['story'],
    div: [
      ['className', 'table-scroll'],
      ['tabIndex', 0],
    ],
    th: [[...ALIGNED], ['scope', 'col'], DIRECTION],
    td: [[...ALIGNED], DIRECTION],
  },
  // headings.ts and notes.ts have prefixed the ids.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
}
