import { HANT } from '@/lib/routes'
import { serialise, type Thing } from '@/lib/seo/json-ld'
import { traditionalLink } from './link'

/** The content of a JSON-LD script. Publisher and site are the same in both scripts, and so are their addresses. */
export function traditionalThing(json: string, convert: (text: string) => string): string {
  const walk = (value: unknown, key: string, keepLinks: boolean): unknown => {
    if (Array.isArray(value)) return value.map((one) => walk(one, key, keepLinks))
    if (typeof value === 'string') {
      if (key === 'inLanguage') return HANT
      if (key.startsWith('@') && key !== '@id') return value
      return /^https?:/.test(value) ? (keepLinks ? value : traditionalLink(value)) : convert(value)
    }
    if (typeof value !== 'object' || value === null) return value
    const { '@type': type, '@id': id } = value as Partial<Thing>
    const keep = keepLinks || /Organi[sz]ation$|^WebSite$/.test(type ?? '') || isSite(id)
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, walk(part, name, keep)]),
    )
  }
  return serialise(walk(JSON.parse(json), '', false) as Thing)
}

/** `https://…/#organisation`, `https://…/#website`: no page. */
function isSite(id: unknown): boolean {
  return typeof id === 'string' && /^https?:\/\/[^/]+\/#/.test(id)
}
