import type { StoryCard } from '@/lib/content/cards'
import { align, type Aligned } from '@/lib/search/align'
import type { Hit } from '@/lib/search/find'
import { type Content, findResults } from '@/lib/search/find-results'
import { markTerms, patternOf } from '@/lib/search/highlight'
import { snippet } from '@/lib/search/snippet'
import type { Part } from '@/lib/search/marked'

export interface Result {
  story: StoryCard
  title: Part[]
  /** The summary, or the piece of the body that has what the summary has not. */
  text: Part[]
  /** The keyword that it was found by, where it is nowhere else. */
  keyword: Part[] | null
}

/** The hits as they are shown, in their order; one that was withdrawn meanwhile is left out. */
export async function readResults(hits: Hit[], terms: string[]): Promise<Result[]> {
  const found = await findResults(hits.map(({ id }) => id))
  return found.map((content) => toResult(content, terms))
}

function toResult({ story, ...content }: Content, terms: string[]): Result {
  const title = align(story.title)
  const summary = align(story.summary)
  const missing = terms.filter((term) => !has(title, [term]) && !has(summary, [term]))
  const body = align(missing.length > 0 ? content.body : '')
  const piece = snippet(body, missing)
  const nowhere = missing.filter((term) => !has(body, [term]))
  const keyword =
    nowhere.length > 0 && content.keywords.map(align).find((name) => has(name, nowhere))
  const cut = { text: '…', marked: false }
  return {
    story,
    title: markTerms(title, terms),
    text:
      piece === null ? markTerms(summary, terms) : [cut, ...markTerms(align(piece), terms), cut],
    keyword: keyword ? markTerms(keyword, terms) : null,
  }
}

/** Whether one of the folded terms stands in the text. */
function has({ folded }: Aligned, terms: string[]): boolean {
  return patternOf(terms).test(folded)
}
