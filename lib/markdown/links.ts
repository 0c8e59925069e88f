import type { Element, ElementContent, Root } from 'hast'

/** Replaces unsafe links by their text and adds `rel="noopener"` to links to other origins. */
export function links() {
  return function transform(tree: Root): void {
    rewrite(tree)
  }
}

/**
 * Allows http, https, mailto, tel, root-relative paths and fragments. The parser has percent-encoded the
 * URL, so it contains no spaces and control characters.
 */
function isSafeHref(href: string): boolean {
  if (/^https?:\/\//i.test(href)) return URL.canParse(href)
  return /^(?:(?:mailto|tel):.|#|\/(?![/\\]))/i.test(href)
}

function rewrite(parent: Element | Root): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element') return child
    rewrite(child)
    if (child.tagName !== 'a') return child
    const href = child.properties.href ?? ''
    if (!isSafeHref(href)) return child.children
    child.properties.href = href.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
    if (/^http/i.test(href)) child.properties.rel = ['noopener']
    return child
  })
}
