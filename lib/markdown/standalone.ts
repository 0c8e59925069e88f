import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'mdast-util-to-string'
import { element, text } from './element'

/** Where a picture's file and a video's page are, relative or absolute; null for what isn't there. */
export type Resolve = {
  image(key: string): string | null
  video(story: number): string | null
}

/**
 * A body that stands by itself, away from its page: every URL absolute, a video as a link to its page,
 * what isn't there as its text. `base` is the address of the story itself, so that its fragments lead there.
 */
export function standalone(tree: Root, resolve: Resolve, base: string): Root {
  return { type: 'root', children: rewrite(tree.children, resolve, base) }
}

function rewrite(nodes: Root['children'], resolve: Resolve, base: string): ElementContent[] {
  return (nodes as ElementContent[]).flatMap((node) => {
    if (node.type !== 'element') return node
    const { tagName, properties } = node
    const children = rewrite(node.children, resolve, base)
    switch (tagName) {
      case 'a':
        return element(
          'a',
          { ...properties, href: absolute(String(properties.href), base) },
          children,
        )
      case 'img':
        return image(node, resolve.image(String(properties.src)), base)
      case 'figure':
        return children[0]?.type === 'text'
          ? element('p', {}, [captionOf(node)])
          : { ...node, children }
      case 'video-embed':
        return element('p', {}, [video(node, resolve.video(Number(properties.story)), base)])
      case 'div': // Who reads it scrolls its tables itself.
        return children
      default:
        return { ...node, children }
    }
  })
}

function image({ properties }: Element, url: string | null, base: string): ElementContent {
  if (url === null) return text(properties.alt ?? '')
  return element('img', { ...properties, src: absolute(url, base) })
}

function video(node: Element, url: string | null, base: string): ElementContent {
  const caption = toString(node)
  if (url === null) return text(caption)
  const href = absolute(url, base)
  return element('a', { href }, [text(caption || href)])
}

/** A picture that isn't there leaves its caption, or else what it would have shown. */
function captionOf(figure: Element): ElementContent {
  const [img] = figure.children
  const alt = img?.type === 'element' ? (img.properties.alt ?? '') : ''
  return text(toString(figure) || alt)
}

function absolute(url: string, base: string): string {
  return new URL(url, base).href
}
