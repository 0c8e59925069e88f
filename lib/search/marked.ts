/** A part of a text; `marked` where it is a searched term. */
export interface Part {
  text: string
  marked: boolean
}
