import type { Query } from '@/lib/schemas/search'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The query with its terms taken apart into words, for a phrase that stands nowhere as it was typed:
 * 渡口开通新航线 becomes 渡口, 开通, 新, 航线. Null where they can't be taken apart.
 */
export function relax(query: Query): Query | null {
  const words = query.terms.flatMap((term) =>
    [...segmenter.segment(term)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment),
  )
  const terms = [...new Set(words)].slice(0, 8)
  return terms.length > query.terms.length ? { ...query, terms } : null
}
