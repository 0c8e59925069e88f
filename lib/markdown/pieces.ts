import type { Element, ElementContent, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { copy } from '@/lib/copy'
import { element } from './element'

/** HTML, or what only the page can draw, since it knows the files: `figure`, `img` or `video-embed`. */
export type Piece = string | Element

/**
 * A body as HTML, cut where a picture or a video stands. A tree of a hundred thousand nodes would cost React
 * seconds; its HTML is one string.
 */
export function toPieces(tree: Root): Piece[] {
  const drawn: Element[] = []
  const html = stringifier.stringify({ type: 'root', children: rewrite(tree.children, drawn) })
  const pieces = html.split(MARK).flatMap((part, place) => [part, ...drawn.slice(place, place + 1)])
  return pieces.filter((piece) => piece !== '')
}

/** The parser shows U+FFFD for it, so it can't stand in a text or an attribute. */
const MARK = '\0'

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze()

const DRAWN = ['figure', 'img', 'video-embed']

function rewrite(nodes: Root['children'], drawn: Element[]): ElementContent[] {
  return (nodes as ElementContent[]).map((node) => {
    if (node.type !== 'element') return node
    if (DRAWN.includes(node.tagName)) {
      drawn.push(node)
      return { type: 'raw', value: MARK } as unknown as ElementContent
    }
    const { tagName, properties } = node
    return element(tagName, { ...properties, ...reachable[tagName] }, rewrite(node.children, drawn))
  })
}

/** What scrolls is reached by the keyboard; a table's box has a name. */
const reachable: Record<string, Element['properties']> = {
  pre: { tabIndex: 0 },
  div: { tabIndex: 0, role: 'region', ariaLabel: copy.story.table },
}
