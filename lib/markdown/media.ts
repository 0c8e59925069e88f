import type { Element, ElementContent, Root, Text } from 'hast'
import { parseId } from '@/lib/schemas/params'
import { asTyped, marksOf, type Source } from './as-typed'
import { element, text } from './element'

/**
 * Turns an image that is alone in its paragraph into a figure or a video. Images of other origins, which the
 * content security policy forbids, and videos within a line become a link, or in a link their text. What is no
 * picture of ours stays as it was typed.
 */
export function media() {
  return function transform(tree: Root, file: Source): void {
    rewrite(tree, false, file)
  }
}

/** Whether a picture's address is one that the page shows or links to. */
export function isMedium(url: string): boolean {
  return keyOf(url) !== null || videoOf(url) !== null || isElsewhere(url)
}

/** The id of the story in `video:12`. */
export function videoOf(url: string): number | null {
  return parseId(/^video:(.*)$/.exec(url)?.[1])
}

function rewrite(parent: Element | Root, linked: boolean, source: Source): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element') return child
    if (child.tagName === 'img') return inline(child, linked, source)
    const block = child.tagName === 'p' ? blockOf(child.children) : null
    if (block) return block
    rewrite(child, linked || child.tagName === 'a', source)
    return child
  })
}

function blockOf([only, ...others]: ElementContent[]): Element | null {
  if (others.length > 0 || only?.type !== 'element' || only.tagName !== 'img') return null
  const { alt, src: url, title } = only.properties
  const story = videoOf(String(url))
  if (story) return element('video-embed', { story }, [text(alt || (title ?? ''))])
  const src = keyOf(String(url))
  if (!src) return null
  const caption = title ? [element('figcaption', {}, [text(title)])] : []
  return element('figure', {}, [element('img', { src, alt }), ...caption])
}

function inline(img: Element, linked: boolean, source: Source): ElementContent[] {
  const { position, properties } = img
  const url = String(properties.src)
  const src = keyOf(url)
  if (src) return [{ ...element('img', { ...properties, src }), position }]
  const isLink = isElsewhere(url) || videoOf(url) !== null
  const alt: Text = { ...text(properties.alt ?? ''), position }
  if (!isLink || (linked && !alt.value)) return asTyped(img, marksOf(img, source))
  if (linked) return [alt]
  const { title } = properties
  return [{ ...element('a', { href: url, title }, [alt.value ? alt : text(url)]), position }]
}

function isElsewhere(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}

/** The key of an upload: a relative path whose segments do not start with a dot. */
function keyOf(url: string): string | null {
  const key = decoded(url)
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
