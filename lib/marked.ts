/** A part of a text; marked: what it was looked through for. */
export interface Part {
  text: string
  marked: boolean
}

/** For a pattern in which the text means itself. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
