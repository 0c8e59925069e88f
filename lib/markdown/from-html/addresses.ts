/** The address of a link that leads somewhere from any page; null otherwise. */
export function addressOf(href: unknown): string | null {
  const address = typeof href === 'string' ? href.trim() : ''
  if (/^https?:\/\//i.test(address)) return URL.canParse(address) ? new URL(address).href : null
  return /^(?:mailto|tel):./i.test(address) ? address : null
}

/** The name in the fragment, also of an address that a browser made whole; null without one. */
export function fragmentOf(href: unknown): string | null {
  const fragment = typeof href === 'string' ? /#(.+)$/.exec(href)?.[1] : undefined
  if (fragment === undefined) return null
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
