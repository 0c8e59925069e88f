import type { Element, ElementContent, Root } from 'hast'
import { story } from '@/lib/routes'
import { asTyped, marksOf, type Source } from './as-typed'
import { text, textOf } from './element'
import { videoOf } from './media'

/**
 * Leaves unsafe links as they were typed, leads `video:12` to the video's page, and adds `rel="noopener"` to
 * links to other origins. A link without a text shows its address.
 */
export function links() {
  return function transform(tree: Root, file: Source): void {
    rewrite(tree, file)
  }
}

/**
 * Allows http, https, mailto, tel, the videos of this site, root-relative paths and fragments. In the tree the
 * parser has percent-encoded the URL, so it contains no spaces and control characters.
 */
export function isSafeHref(href: string): boolean {
  if (/^https?:\/\//i.test(href)) return URL.canParse(href)
  return /^(?:(?:mailto|tel):.|#|\/(?![/\\]))/i.test(href) || videoOf(href) !== null
}

function rewrite(parent: Element | Root, source: Source): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element') return child
    const marks = child.tagName === 'a' ? marksOf(child, source) : null
    rewrite(child, source)
    if (!marks) return child
    const href = child.properties.href ?? ''
    if (!isSafeHref(href)) return asTyped(child, marks)
    const video = videoOf(href)
    child.properties.href = video
      ? story({ id: video, kind: 'video' })
      : href.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
    if (/^http/i.test(href)) child.properties.rel = ['noopener']
    if (isEmpty(child)) child.children = [text(href)]
    return child
  })
}

function isEmpty(link: Element): boolean {
  return textOf(link).trim() === '' && !link.children.some(({ type }) => type === 'element')
}
