/** A part of a text; `marked` where it is a searched term. */
export interface TextPart {
  text: string
  marked: boolean
}
