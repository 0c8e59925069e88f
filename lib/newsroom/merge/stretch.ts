import type { Change } from './changes'
import { type Paragraph, joinParagraphs } from './paragraphs'
import type { Region } from './regions'

/** A stretch of the merged text: one version, which is then all three, or a conflict. */
export interface Stretch {
  base: Paragraph[]
  mine: Paragraph[]
  theirs: Paragraph[]
}

export function isConflict({ mine, theirs }: Stretch): boolean {
  return mine !== theirs
}

/** The whole text in order: the regions, and what lies between them. */
export function stretchesOf(base: Paragraph[], regions: Region[]): Stretch[] {
  let at = 0
  const stretches = regions.flatMap((region) => {
    const before = settled(base.slice(at, region.start))
    at = region.end
    return [before, settle(region, versionsOf(base, region))]
  })
  return [...stretches, settled(base.slice(at))]
}

export function versionsOf(base: Paragraph[], { start, end, mine, theirs }: Region): Stretch {
  const version = (changes: Change[]) => {
    let at = start
    const parts = changes.map((change) => {
      const part = [...base.slice(at, change.start), ...change.paragraphs]
      at = change.end
      return part
    })
    return [...parts.flat(), ...base.slice(at, end)]
  }
  return { base: base.slice(start, end), mine: version(mine), theirs: version(theirs) }
}

/** The side's that changed it, else the longer one, so that it doesn't matter which side is whose. */
export function mergeSeparators(base: string, mine: string, theirs: string): string {
  if (mine === base) return theirs
  if (theirs === base || mine.length > theirs.length) return mine
  return theirs.length > mine.length || theirs > mine ? theirs : mine
}

function settle({ mine, theirs }: Region, versions: Stretch): Stretch {
  if (theirs.length === 0) return settled(versions.mine)
  if (mine.length === 0) return settled(versions.theirs)
  if (joinTexts(versions.mine) !== joinTexts(versions.theirs)) return versions
  return settled(
    versions.mine.map(({ text, separator }, at) => ({
      text,
      separator: mergeSeparators('', separator, versions.theirs[at]?.separator ?? separator),
    })),
  )
}

function joinTexts(paragraphs: Paragraph[]): string {
  return joinParagraphs(paragraphs.map(({ text }) => ({ text, separator: '\n\n' })))
}

function settled(paragraphs: Paragraph[]): Stretch {
  return { base: paragraphs, mine: paragraphs, theirs: paragraphs }
}
