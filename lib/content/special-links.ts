import { publishedSpecial } from '@/lib/published'

export interface SpecialLink {
  slug: string
  title: string
}

/** A story's rows in public specials. */
export const specialLinks = {
  where: { section: { special: publishedSpecial } },
  select: { section: { select: { special: { select: { slug: true, title: true } } } } },
  orderBy: { id: 'desc' },
  take: 10,
} as const

/** The specials that a story is in, each once. */
export function toSpecialLinks(rows: { section: { special: SpecialLink } }[]): SpecialLink[] {
  const all = rows.map(({ section }) => section.special)
  return [...new Map(all.map((special) => [special.slug, special])).values()]
}
