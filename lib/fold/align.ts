export interface Aligned {
  text: string
  folded: string
  /** UTF-16 unit i of `folded` comes from text.slice(start(i), end(i)). */
  start: (unit: number) => number
  end: (unit: number) => number
}

/** A character with its marks, or jamo, which normalisation joins. */
const piece = /[\u1100-\u11ff]+|[^]\p{M}*/gu

/** Aligns a text with its folded form, by a folding of one character with its marks. */
export function aligner(foldPiece: (piece: string) => string): (text: string) => Aligned {
  const cache = new Map<string, string>()
  const cached = (original: string): string => {
    // Only single characters are kept: with marks there is no end of them.
    if (original.length > 2) return foldPiece(original)
    let form = cache.get(original)
    if (form === undefined) cache.set(original, (form = foldPiece(original)))
    return form
  }
  return (text) => {
    const starts: number[] = []
    const ends: number[] = []
    let folded = ''
    for (const { 0: original, index } of text.matchAll(piece)) {
      const form = cached(original)
      folded += form
      for (let unit = 0; unit < form.length; unit++) {
        starts.push(index)
        ends.push(index + original.length)
      }
    }
    const at = (places: number[]) => (unit: number) => places[unit] ?? text.length
    return { text, folded, start: at(starts), end: at(ends) }
  }
}
