import type { Element } from 'hast'
import { attribute } from './attribute'

/** The declarations of a style attribute; names in lower case. */
export function styleOf(node: Element): Map<string, string> {
  const declarations = attribute(node, 'style').split(';')
  return new Map(
    declarations.flatMap((declaration) => {
      const at = declaration.indexOf(':')
      if (at < 0) return []
      return [
        [declaration.slice(0, at).trim().toLowerCase(), declaration.slice(at + 1).trim()] as const,
      ]
    }),
  )
}

/** What a browser, or Word, does not show. */
export function isHidden(node: Element): boolean {
  const style = styleOf(node)
  return style.get('display') === 'none' || style.get('mso-hide') === 'all'
}
