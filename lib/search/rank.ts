import type { Hit } from '@/lib/search/find'

const DAY = 86_400_000

/** Best first: terms in the title weigh more than in the body, new stories more than old ones. */
export function rank(hits: Hit[], terms: string[], now: number): Hit[] {
  const scored = hits.map((hit) => ({ hit, score: relevance(hit, terms) + recency(hit, now) }))
  return scored.sort((a, b) => b.score - a.score || b.hit.id - a.hit.id).map(({ hit }) => hit)
}

/** 4 to 6 if all terms are in the title, 3 if one is a keyword, else up to 1. */
function relevance({ heading }: Hit, terms: string[]): number {
  const [title = '', ...keywords] = heading.split('\n')
  const inTitle = terms.filter((term) => title.includes(term))
  if (inTitle.length === terms.length) {
    const covered = inTitle.join('').length / title.length
    return 4 + Math.min(1, covered) + (title.includes(terms.join('')) ? 1 : 0)
  }
  if (terms.some((term) => keywords.includes(term))) return 3
  return inTitle.length / terms.length
}

/** 3 for a story published now, 1 after a month, towards 0 after years. */
function recency({ publishedAt }: Hit, now: number): number {
  return 3 / (1 + Math.max(0, now - publishedAt.getTime()) / (15 * DAY))
}
