import type { Options } from 'rehype-sanitize'

const ALIGNED = ['className', 'align-left', 'align-center', 'align-right'] as const

/** The allow-list for bodies. Options that are not set keep the defaults of rehype-sanitize. */
export const schema: Options = {
  tagNames: [
    ...['p', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['a', 'em', 'strong', 'del', 'code', 'br', 'img'],
    ...['figure', 'figcaption', 'video-embed'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'title', ['rel', 'noopener']],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    code: [['className', /^language-./]],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    'video-embed': ['story'],
    div: [
      ['className', 'table-scroll'],
      ['tabIndex', 0],
    ],
    th: [[...ALIGNED], ['scope', 'col']],
    td: [[...ALIGNED]],
  },
  // headings.ts has prefixed the ids.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
}
