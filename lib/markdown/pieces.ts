import type { Element, ElementContent, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { copy } from '@/lib/copy'
import { element } from './element'

/** HTML, or an element that the page renders from its row: `figure`, `img` or `video-embed`. */
export type Piece = string | Element

/**
 * Serialises a body, split at pictures and videos. React would need seconds for a tree of 100,000 nodes, but
 * inserts HTML as one string.
 */
export function toPieces(tree: Root): Piece[] {
  const elements: Element[] = []
  const html = stringifier.stringify({ type: 'root', children: rewrite(tree.children, elements) })
  const pieces = html.split(MARK).flatMap((part, i) => [part, ...elements.slice(i, i + 1)])
  return pieces.filter((piece) => piece !== '')
}

/** Cannot occur in texts and attributes, since the parser replaces NUL. */
const MARK = '\0'

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze()

const RENDERED_BY_PAGE = ['figure', 'img', 'video-embed']

function rewrite(nodes: Root['children'], elements: Element[]): ElementContent[] {
  return (nodes as ElementContent[]).map((node) => {
    if (node.type !== 'element') return node
    if (RENDERED_BY_PAGE.includes(node.tagName)) {
      elements.push(node)
      return { type: 'raw', value: MARK } as unknown as ElementContent
    }
    const { tagName, properties } = node
    return element(
      tagName,
      { ...properties, ...scrollable[tagName] },
      rewrite(node.children, elements),
    )
  })
}

/** Scrollable regions need to be focusable. */
const scrollable: Record<string, Element['properties']> = {
  pre: { tabIndex: 0 },
  div: { tabIndex: 0, role: 'region', ariaLabel: copy.story.table },
}
