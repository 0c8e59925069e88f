import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'mdast-util-to-string'
import { element, text } from './element'

/** The URL of a picture's file or a video's page, relative or absolute; null if missing. */
export type Resolve = {
  image(key: string): string | null
  video(story: number): string | null
}

/**
 * A body for use outside its page: URLs are absolute, videos are links to their page, missing files are
 * replaced by their text. `base` is the URL of the story, to which fragments resolve.
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
      case 'div': // Feed readers scroll tables themselves.
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

/** The text of a missing picture: its caption or else its alternative text. */
function captionOf(figure: Element): ElementContent {
  const [img] = figure.children
  const alt = img?.type === 'element' ? (img.properties.alt ?? '') : ''
  return text(toString(figure) || alt)
}

function absolute(url: string, base: string): string {
  return new URL(url, base).href
}
