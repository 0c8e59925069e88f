import type { Element, Root } from 'hast'
import { textContent } from './text-content'
import { attribute } from './attribute'
import { fragmentOf } from './addresses'

/** Footnotes of Word, WPS and web pages: links that lead to a note which leads back. */
export interface Notes {
  /** The number of the note that a link refers to. */
  references: Map<Element, string>
  /** Links from a note back to the text. */
  backlinks: Set<Element>
  /** The notes themselves, by their number. */
  definitions: Map<Element, string>
}

export function findNotes(root: Root): Notes {
  const links: FoundLink[] = []
  const byName = new Map<string, Element[]>()
  collect(root, [], links, byName)
  const notes: Notes = { references: new Map(), backlinks: new Set(), definitions: new Map() }
  for (const { link, names, around } of links) {
    const note = noteAt(byName.get(fragmentOf(link.properties.href) ?? ''))
    if (!note || notes.backlinks.has(link) || around.includes(note)) continue
    if (!LABEL.test(textContent(link).trim())) continue
    const back = links.filter(
      (other) =>
        other.around.includes(note) && names.includes(fragmentOf(other.link.properties.href) ?? ''),
    )
    if (back.length === 0 && !notes.definitions.has(note)) continue
    const number = notes.definitions.get(note) ?? String(notes.definitions.size + 1)
    notes.definitions.set(note, number)
    notes.references.set(link, number)
    for (const one of back) notes.backlinks.add(one.link)
  }
  return notes
}

interface FoundLink {
  link: Element
  /** Of the link and of the inline elements around it. */
  names: string[]
  around: Element[]
}

function collect(
  parent: Element | Root,
  around: Element[],
  links: FoundLink[],
  byName: Map<string, Element[]>,
): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue
    const path = [...around, node]
    for (const name of namesOf(node)) if (!byName.has(name)) byName.set(name, path)
    if (node.tagName === 'a') {
      const nearby = path.slice(-4).filter(({ tagName }) => INLINE.test(tagName))
      links.push({ link: node, names: nearby.flatMap(namesOf), around })
    }
    collect(node, path, links, byName)
  }
}

/** Word's note, or the innermost paragraph or item. */
function noteAt(path: Element[] = []): Element | undefined {
  return (
    path.find((node) => WORD_NOTE.test(attribute(node, 'style'))) ??
    path.findLast(({ tagName }) => /^(?:li|dd|p)$/.test(tagName))
  )
}

const WORD_NOTE = /mso-element:\s*(?:foot|end)note(?![\w-])/
const INLINE = /^(?:a|sup|span)$/
/** [1], ①, *, iv. */
const LABEL = /^[[(（]?(?:\d{1,3}|[①-⑳*†‡]|[ivxlc]{1,5}|[a-z])[\])）]?$/i

function namesOf({ properties: { id, name } }: Element): string[] {
  return [id, name].filter((value) => typeof value === 'string')
}
