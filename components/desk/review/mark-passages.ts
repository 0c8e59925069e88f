export interface Passage {
  id: number
  /** Offsets in UTF-16 code units. */
  start: number
  end: number
}

export interface MarkedText {
  at: number
  text: string
  /** The note that is about it; of several the first. */
  note: number | null
}

/** The whole text in pieces; passages that overlap are cut where the one before ends. */
export function markPassages(text: string, passages: Passage[]): MarkedText[] {
  const pieces: MarkedText[] = []
  let at = 0
  const add = (end: number, note: number | null) => {
    if (end > at) pieces.push({ at, text: text.slice(at, end), note })
    at = Math.max(at, end)
  }
  for (const { id, start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    add(start, null)
    add(end, id)
  }
  add(text.length, null)
  return pieces
}
