import type { Element, ElementContent, Root } from 'hast'
import { element, text, textOf } from './element'

/** The URL of a picture's file or a video's page, relative or absolute; null if missing. */
export type Resolve = {
  image(key: string): string | null
  /** What stands beside the picture; absent: nothing. */
  label?(key: string): string | null
  video(story: number): string | null
}

/**
 * A body for use outside its page: URLs are absolute, videos are links to their page, missing files are
 * replaced by their text. `base` is the URL of the story, to which fragments resolve. There are no ids, since
 * several bodies may stand in one document, and no links back from footnotes.
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
        return properties.role === 'doc-backlink' ? [] : link(properties, children, base)
      case 'img':
        return labelled(node, image(node, resolve.image(String(properties.src)), base), resolve)
      case 'figure':
        return children[0]?.type === 'text'
          ? element('p', {}, [captionOf(node)])
          : { ...node, children }
      case 'video-embed':
        return element('p', {}, [video(node, resolve.video(Number(properties.story)), base)])
      case 'div': // Feed readers scroll tables themselves.
        return children
      case 'section':
        return element('section', { role: properties.role }, children)
      default:
        return { ...node, properties: { ...properties, id: undefined }, children }
    }
  })
}

function link(
  { href, title, rel, role }: Element['properties'],
  children: ElementContent[],
  base: string,
): ElementContent {
  return element('a', { href: absolute(String(href), base), title, rel, role }, children)
}

function image({ properties }: Element, url: string | null, base: string): ElementContent {
  if (url === null) return text(properties.alt || String(properties.src))
  return element('img', { ...properties, src: absolute(url, base) })
}

function labelled(
  { properties }: Element,
  picture: ElementContent,
  resolve: Resolve,
): ElementContent[] {
  const label = picture.type === 'element' ? resolve.label?.(String(properties.src)) : null
  return label ? [picture, element('small', {}, [text(label)])] : [picture]
}

function video(node: Element, url: string | null, base: string): ElementContent {
  const caption = textOf(node)
  if (url === null) return text(caption)
  const href = absolute(url, base)
  return element('a', { href }, [text(caption || href)])
}

/** The text of a missing picture: its caption or else its alternative text. */
function captionOf(figure: Element): ElementContent {
  const [img] = figure.children
  const alt = img?.type === 'element' ? img.properties.alt || String(img.properties.src) : ''
  return text(textOf(figure) || alt)
}

function absolute(url: string, base: string): string {
  return new URL(url, base).href
}
