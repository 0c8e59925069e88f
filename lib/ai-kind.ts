/** How much of a text, picture or clip artificial intelligence made (GB 45438-2025). */
export const AI_KINDS = ['none', 'assisted', 'generated', 'suspected'] as const

export type AiKind = (typeof AI_KINDS)[number]

/** Those that readers are told of. */
export type MarkedKind = Exclude<AiKind, 'none'>

/** Null: nothing to mark, or nobody said. */
export function markedKind(kind: AiKind | null | undefined): MarkedKind | null {
  return kind && kind !== 'none' ? kind : null
}

const CODES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/** The IPTC code for `digitalSourceType`; undefined where there is none for it. */
export function digitalSourceType(kind: AiKind | null | undefined): string | undefined {
  if (kind === 'generated') return `${CODES}trainedAlgorithmicMedia`
  return kind === 'assisted' ? `${CODES}compositeWithTrainedAlgorithmicMedia` : undefined
}
