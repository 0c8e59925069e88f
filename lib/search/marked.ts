/** A part of a text; marked: what it was looked through for. */
export interface Part {
  text: string
  marked: boolean
}
