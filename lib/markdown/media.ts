import type { Element, ElementContent, Root, Text } from 'hast'
import { parseId } from '@/lib/schemas/params'
import { element, text } from './element'

/**
 * Turns an image that is alone in its paragraph into a figure or a video, and images of other origins, which
 * the content security policy forbids, into a link or their text.
 */
export function media() {
  return function transform(tree: Root): void {
    rewrite(tree, false)
  }
}

function rewrite(parent: Element | Root, linked: boolean): void {
  parent.children = (parent.children as ElementContent[]).map((child) => {
    if (child.type !== 'element') return child
    if (child.tagName === 'img') return inline(child, linked)
    const block = child.tagName === 'p' ? blockOf(child.children) : null
    if (block) return block
    rewrite(child, linked || child.tagName === 'a')
    return child
  })
}

function blockOf([only, ...others]: ElementContent[]): Element | null {
  if (others.length > 0 || only?.type !== 'element' || only.tagName !== 'img') return null
  const story = videoOf(only)
  if (story) return element('video-embed', { story }, [altOf(only)])
  const src = keyOf(only)
  if (!src) return null
  const { alt, title } = only.properties
  const caption = title ? [element('figcaption', {}, [text(title)])] : []
  return element('figure', {}, [element('img', { src, alt }), ...caption])
}

function inline(img: Element, linked: boolean): Element | Text {
  const src = keyOf(img)
  if (src) return element('img', { ...img.properties, src })
  const href = String(img.properties.src)
  const alt = altOf(img)
  if (linked || !/^https?:/i.test(href)) return alt
  return element('a', { href }, [alt.value ? alt : text(href)])
}

function videoOf(img: Element): number | null {
  return parseId(/^video:(.*)$/.exec(String(img.properties.src))?.[1])
}

/** The key of an upload: a relative path whose segments do not start with a dot. */
function keyOf(img: Element): string | null {
  const key = decoded(String(img.properties.src))
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*(?:\/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*)*$/u.test(key)
    ? key
    : null
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

function altOf(img: Element): Text {
  return text(img.properties.alt ?? '')
}
