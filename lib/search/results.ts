import type { StoryCard } from '@/lib/content/cards'
import type { Aligned } from '@/lib/fold/align'
import { align } from '@/lib/search/align'
import type { Hit } from '@/lib/search/find'
import { type Content, findResults } from '@/lib/search/find-results'
import { markTerms, patternOf } from '@/lib/search/highlight'
import { snippet } from '@/lib/search/snippet'
import type { TextPart } from '@/lib/search/marked'

export interface Result {
  story: StoryCard
  title: TextPart[]
  /** The summary, or a snippet of the body with a term that title and summary lack. */
  text: TextPart[]
  /** The keyword that matched a term that is nowhere else. */
  keyword: TextPart[] | null
}

/** The hits with highlighted text, in their order. A story that was withdrawn meanwhile is left out. */
export async function readResults(hits: Hit[], terms: string[]): Promise<Result[]> {
  const found = await findResults(hits.map(({ id }) => id))
  return found.map((content) => toResult(content, terms))
}

function toResult({ story, ...content }: Content, terms: string[]): Result {
  const title = align(story.title)
  const summary = align(story.summary)
  const missing = terms.filter((term) => !has(title, [term]) && !has(summary, [term]))
  const body = align(missing.length > 0 ? content.body : '')
  const excerpt = snippet(body, missing)
  const unmatched = missing.filter((term) => !has(body, [term]))
  const keyword =
    unmatched.length > 0 && content.keywords.map(align).find((name) => has(name, unmatched))
  const ellipsis = { text: '…', marked: false }
  return {
    story,
    title: markTerms(title, terms),
    text:
      excerpt === null
        ? markTerms(summary, terms)
        : [ellipsis, ...markTerms(align(excerpt), terms), ellipsis],
    keyword: keyword ? markTerms(keyword, terms) : null,
  }
}

function has({ folded }: Aligned, terms: string[]): boolean {
  return patternOf(terms).test(folded)
}
