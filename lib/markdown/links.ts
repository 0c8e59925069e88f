import type { Element, ElementContent, Root } from 'hast'

/** Leaves the text of a link that leads nowhere we allow; marks those to other origins. */
export function links() {
  return function transform(tree: Root): void {
    rewrite(tree)
  }
}

/**
 * Whether a link may lead there: http, https, mailto, tel, a path from our root, a fragment.
 * The URL has gone through Markdown's percent-encoding, so it holds no space and no control character.
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
