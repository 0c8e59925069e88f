import { authorNames } from '@/lib/seo/author-names'
import { site } from '@/lib/site'

export interface Author {
  type: 'Person' | 'Organization'
  name: string
}

/** The people in the byline, or else the source, or else the site. Never empty. */
export function authors({ byline, source }: { byline: string; source: string }): Author[] {
  const people = authorNames(byline).map((name) => ({ type: 'Person' as const, name }))
  return people.length > 0 ? people : [{ type: 'Organization', name: source || site.name }]
}
