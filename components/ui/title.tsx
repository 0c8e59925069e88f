import { Fragment } from 'react'
import { breakable } from '@/components/ui/breakable'
import type { TextPart } from '@/lib/search/marked'

interface TitleProps {
  text: string
  /** The same text with what was searched for marked. */
  parts?: TextPart[]
}

/** A title whose lines break between words (styles/text.css). */
export function Title({ text, parts = [{ text, marked: false }] }: TitleProps) {
  const breaks = breakOffsets(text)
  let start = 0
  return parts.map((part, place) => {
    const words = withBreaks(part.text, start, breaks)
    start += part.text.length
    return part.marked ? <mark key={place}>{words}</mark> : <Fragment key={place}>{words}</Fragment>
  })
}

function breakOffsets(text: string): number[] {
  let offset = 0
  return breakable(text)
    .map((piece) => (offset += piece.length))
    .slice(0, -1)
}

function withBreaks(text: string, start: number, breaks: number[]) {
  const inside = breaks
    .filter((offset) => offset >= start && offset < start + text.length)
    .map((offset) => offset - start)
  return [0, ...inside].map((from, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {text.slice(from, inside[index])}
    </Fragment>
  ))
}
