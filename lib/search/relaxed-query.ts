import { MOST_TERMS, type Query } from '@/lib/schemas/search'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The query with its terms taken apart into words, for a phrase that stands nowhere as it was typed:
 * 渡口开通新航线 becomes 渡口, 开通, 航线. Null where they can't be taken apart.
 */
export function relaxQuery(query: Query): Query | null {
  const words = query.terms.flatMap((term) =>
    [...segmenter.segment(term)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment),
  )
  // Single characters are mostly particles, which say nothing.
  const telling = words.some((word) => word.length > 1)
    ? words.filter((word) => word.length > 1)
    : words
  const terms = [...new Set(telling)].slice(0, MOST_TERMS)
  return terms.join() === query.terms.join() ? null : { ...query, terms }
}
