import { align } from '@/lib/newsroom/diff/align'
import type { Paragraph } from './paragraphs'

/** The paragraphs from `start` to before `end` of the base became `paragraphs`; where both are equal, they came in. */
export interface Change {
  start: number
  end: number
  paragraphs: Paragraph[]
}

export interface Side {
  /** In the order of the base; no two touch. */
  changes: Change[]
  /** By paragraph of the base: what follows it on this side, if the paragraph is unchanged. */
  separators: (string | undefined)[]
}

export function changesOf(base: Paragraph[], side: Paragraph[]): Side {
  const changes: Change[] = []
  const separators: (string | undefined)[] = []
  const last = { base: 0, side: 0 }
  const at = { base: 0, side: 0 }
  const closeChange = () => {
    if (at.base > last.base || at.side > last.side)
      changes.push({
        start: last.base,
        end: at.base,
        paragraphs: side.slice(last.side, at.side),
      })
  }
  for (const { kind, tokens } of align(base.map(textOf), side.map(textOf))) {
    if (kind === 'same') closeChange()
    for (let index = 0; kind === 'same' && index < tokens.length; index += 1)
      separators[at.base + index] = side[at.side + index]?.separator
    if (kind !== 'added') at.base += tokens.length
    if (kind !== 'removed') at.side += tokens.length
    if (kind === 'same') Object.assign(last, at)
  }
  closeChange()
  return { changes, separators }
}

function textOf({ text }: Paragraph): string {
  return text
}
