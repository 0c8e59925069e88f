import type { StoryCard } from '@/lib/content/cards'
import { findCards } from '@/lib/content/find-cards'
import type { Hit } from '@/lib/content/search/find'
import { type Fold, readFold } from '@/lib/content/search/fold'
import { markTerms, patternOf } from '@/lib/content/search/mark'
import { snippet } from '@/lib/content/search/snippet'
import { searchDb } from '@/lib/db'
import type { Part } from '@/lib/marked'

export interface Result {
  story: StoryCard
  title: Part[]
  /** The summary, or the piece of the body that has what the summary has not. */
  text: Part[]
}

/** The hits as they are shown, in their order; one that was withdrawn meanwhile is left out. */
export async function readResults(hits: Hit[], terms: string[]): Promise<Result[]> {
  const ids = hits.map(({ id }) => id)
  const [cards, bodies, fold] = await Promise.all([findCards(ids), findBodies(ids), readFold()])
  const bodyOf = new Map(bodies.map(({ id, body }) => [id, body]))
  return cards.map((story) => toResult(story, bodyOf.get(story.id) ?? '', terms, fold))
}

function toResult(story: StoryCard, body: string, terms: string[], fold: Fold): Result {
  const head = Array.from(`${story.title} ${story.summary}`, fold).join('')
  const missing = terms.filter((term) => !patternOf([term]).test(head))
  const piece = missing.length > 0 ? snippet(body, missing, fold) : null
  const title = markTerms(story.title, terms, fold)
  if (piece === null) return { story, title, text: markTerms(story.summary, terms, fold) }
  const cut = { text: '…', marked: false }
  return { story, title, text: [cut, ...markTerms(piece, terms, fold), cut] }
}

/** Their bodies as they are looked through, without marks; of very long ones the beginning. */
function findBodies(ids: number[]): Promise<{ id: number; body: string }[]> {
  return searchDb().$queryRaw`
    select id, search.plain(left(body, 20000)) as body from story where id = any (${ids}::int[])`
}
