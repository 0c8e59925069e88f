import { type Change, changesOf } from '@/lib/newsroom/merge/changes'
import { joinParagraphs, type Paragraph, paragraphsOf } from '@/lib/newsroom/merge/paragraphs'

/** A stretch of paragraphs that a suggestion writes anew; '' where paragraphs come in or go. */
export interface SuggestedPart {
  before: string
  after: string
}

export function partsOf(base: string, body: string): SuggestedPart[] {
  const { paragraphs } = paragraphsOf(base)
  return changes(base, body).map(({ start, end, paragraphs: after }) => ({
    before: joinParagraphs(paragraphs.slice(start, end)),
    after: joinParagraphs(after),
  }))
}

/** The base with some of the suggestion's parts, by their index. */
export function takeParts(base: string, body: string, taken: ReadonlySet<number>): string {
  const { start, paragraphs, end } = paragraphsOf(base)
  const result: Paragraph[] = []
  let at = 0
  changes(base, body).forEach((change, index) => {
    result.push(...paragraphs.slice(at, change.start))
    result.push(
      ...(taken.has(index) ? change.paragraphs : paragraphs.slice(change.start, change.end)),
    )
    at = change.end
  })
  return start + joinParagraphs([...result, ...paragraphs.slice(at)]) + end
}

function changes(base: string, body: string): Change[] {
  return changesOf(paragraphsOf(base).paragraphs, paragraphsOf(body).paragraphs).changes
}
