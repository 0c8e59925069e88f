import type { Root } from 'hast'
import { element, text } from './element'

/** The source as unparsed text, split into paragraphs at blank lines. */
export function plain(source: string): Root {
  const paragraphs = source.replaceAll('\0', '\ufffd').split(/\n\s*\n/)
  return {
    type: 'root',
    children: paragraphs
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => element('p', {}, [text(paragraph)])),
  }
}
