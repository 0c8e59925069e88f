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
  /** The keyword that it was found by, where it is nowhere else. */
  keyword: Part[] | null
}

/** What is looked through beside title and summary. */
interface Content {
  id: number
  body: string
  keywords: string[]
}

/** The hits as they are shown, in their order; one that was withdrawn meanwhile is left out. */
export async function readResults(hits: Hit[], terms: string[]): Promise<Result[]> {
  const ids = hits.map(({ id }) => id)
  const [cards, contents, fold] = await Promise.all([
    findCards(ids, searchDb()),
    findContents(ids),
    readFold(),
  ])
  const contentOf = new Map(contents.map((content) => [content.id, content]))
  return cards.map((story) => toResult(story, contentOf.get(story.id), terms, fold))
}

function toResult(
  story: StoryCard,
  content: Content | undefined,
  terms: string[],
  fold: Fold,
): Result {
  const title = markTerms(story.title, terms, fold)
  const summary = markTerms(story.summary, terms, fold)
  const asShown = { story, title, text: summary, keyword: null }
  const missing = terms.filter((term) => !has(`${story.title} ${story.summary}`, [term], fold))
  if (!content || missing.length === 0) return asShown
  const piece = snippet(content.body, missing, fold)
  const cut = { text: '…', marked: false }
  if (piece !== null) return { ...asShown, text: [cut, ...markTerms(piece, terms, fold), cut] }
  const keyword = content.keywords.find((name) => has(name, missing, fold))
  return keyword === undefined ? asShown : { ...asShown, keyword: markTerms(keyword, terms, fold) }
}

/** Whether one of the folded terms stands in the text. */
function has(text: string, terms: string[], fold: Fold): boolean {
  return patternOf(terms).test(fold(text))
}

/** Bodies as they are looked through, without marks; of very long ones the beginning. */
function findContents(ids: number[]): Promise<Content[]> {
  return searchDb().$queryRaw`
    select id, search.plain(left(body, 20000)) as body, keywords from story where id = any (${ids}::int[])`
}
