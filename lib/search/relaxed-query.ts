import { MAX_TERMS, type Query } from '@/lib/schemas/search'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The query with its terms segmented into words, for a phrase without a literal match: 渡口开通新航线 becomes
 * 渡口, 开通, 航线. Null if segmentation changes nothing.
 */
export function relaxQuery(query: Query): Query | null {
  const words = query.terms.flatMap((term) =>
    [...segmenter.segment(term)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment),
  )
  // Single characters are mostly particles.
  const significant = words.some((word) => word.length > 1)
    ? words.filter((word) => word.length > 1)
    : words
  const terms = [...new Set(significant)].slice(0, MAX_TERMS)
  return terms.join() === query.terms.join() ? null : { ...query, terms }
}
