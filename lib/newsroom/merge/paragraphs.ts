/** A paragraph of Markdown and the blank lines between it and the next. */
export interface Paragraph {
  text: string
  separator: string
}

/** Blank lines that a text begins and ends with belong to no paragraph. */
export interface Paragraphs {
  start: string
  paragraphs: Paragraph[]
  end: string
}

const BLANK_LINE = '\n\n'

export function paragraphsOf(text: string): Paragraphs {
  const trimmed = text.trimEnd()
  const start = /^(?:[ \t\r]*\n)*/.exec(trimmed)?.[0] ?? ''
  const body = trimmed.slice(start.length)
  const pieces = body === '' ? [] : body.split(/(\n(?:[ \t\r]*\n)+)/)
  const paragraphs: Paragraph[] = []
  for (let at = 0; at < pieces.length; at += 2)
    paragraphs.push({ text: pieces[at] ?? '', separator: pieces[at + 1] ?? BLANK_LINE })
  return { start, paragraphs, end: text.slice(trimmed.length) }
}

export function joinParagraphs(paragraphs: Paragraph[]): string {
  const last = paragraphs.length - 1
  return paragraphs
    .map(({ text, separator }, at) => (at === last ? text : text + separator))
    .join('')
}
