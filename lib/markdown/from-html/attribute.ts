import type { Element } from 'hast'

/** An attribute as text, '' without it. The parser makes lists of some, such as classes. */
export function attribute({ properties }: Element, name: string): string {
  const value = (properties as Record<string, unknown>)[name]
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
