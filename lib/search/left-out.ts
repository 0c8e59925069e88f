import { find } from '@/lib/search/find'
import type { Query } from '@/lib/schemas/search'

/** The query without the terms that nothing contains; null where it has none of them, or no other of some length. */
export async function leaveOut(query: Query): Promise<{ query: Query; leftOut: string[] } | null> {
  const terms: string[] = []
  // One at a time, so that a query without results takes one connection.
  for (const term of query.terms) if (await isFound({ ...query, terms: [term] })) terms.push(term)
  const leftOut = query.terms.filter((term) => !terms.includes(term))
  // A single character is found in nearly everything.
  if (leftOut.length === 0 || !terms.some((term) => term.length > 1)) return null
  return { query: { ...query, terms }, leftOut }
}

async function isFound(query: Query): Promise<boolean> {
  const { hits, reached } = await find(query, { place: 'anywhere', size: 1, before: null })
  return hits.length > 0 || reached !== null
}
