import { changesOf } from './changes'
import { countTexts, miscounted } from './miscounted'
import { joinParagraphs, paragraphsOf } from './paragraphs'
import { joinRegions, regionsOf } from './regions'
import { isConflict, mergeSeparators, stretchesOf, versionsOf } from './stretch'

/** Paragraphs that both sides changed, differently; '' where there are none. */
interface TextConflict {
  base: string
  mine: string
  theirs: string
}

export interface MergedText {
  /** Has the changes of both sides, and in place of a conflict what is mine. */
  text: string
  conflicts: TextConflict[]
}

/**
 * Both sides' changes since `base`, by paragraphs. The same change by both is one. Different changes of one paragraph
 * conflict, and so do changes that together would double or lose one, such as a paragraph that both moved.
 */
export function mergeText(base: string, mine: string, theirs: string): MergedText {
  const texts = { base: paragraphsOf(base), mine: paragraphsOf(mine), theirs: paragraphsOf(theirs) }
  const left = changesOf(texts.base.paragraphs, texts.mine.paragraphs)
  const right = changesOf(texts.base.paragraphs, texts.theirs.paragraphs)
  const old = texts.base.paragraphs.map(({ text, separator }, at) => {
    const [own, other] = [left.separators[at] ?? separator, right.separators[at] ?? separator]
    return { text, separator: mergeSeparators(separator, own, other) }
  })
  const found = regionsOf(left.changes, right.changes)
  const counts = Object.values(texts).map(({ paragraphs }) => countTexts(paragraphs))
  const wrong = miscounted(counts, stretchesOf(old, found))
  const regions = joinRegions(found, (region) => {
    const { base: before, mine: own, theirs: other } = versionsOf(old, region)
    return [before, own, other].flat().some(({ text }) => wrong.has(text))
  })
  const stretches = stretchesOf(old, regions)
  const start = mergeSeparators(texts.base.start, texts.mine.start, texts.theirs.start)
  const end = mergeSeparators(texts.base.end, texts.mine.end, texts.theirs.end)
  return {
    text: start + joinParagraphs(stretches.flatMap(({ mine: own }) => own)) + end,
    conflicts: stretches.filter(isConflict).map((stretch) => ({
      base: joinParagraphs(stretch.base),
      mine: joinParagraphs(stretch.mine),
      theirs: joinParagraphs(stretch.theirs),
    })),
  }
}
