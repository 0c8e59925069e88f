import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import { text } from './element'

/** The file that unified hands to plugins: the source. */
export interface Source {
  toString(): string
}

/** What stands in the source from one offset to another, without the marks of quotes around it. */
export function typed(source: Source, start: number | undefined, end: number | undefined): string {
  if (start === undefined || end === undefined) return ''
  return source
    .toString()
    .slice(start, end)
    .replace(/\n[ \t>]*/g, '\n')
}

/** What opens and closes a node in the source, around its children; all of it if it has none. */
export function marksOf(
  node: Element | FootnoteDefinition | FootnoteReference,
  source: Source,
): { opening: string; closing: string } {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset]
  const inside = 'children' in node ? node.children.filter(({ position }) => position) : []
  const first = inside[0]?.position?.start.offset
  if (first === undefined) return { opening: typed(source, from, to), closing: '' }
  return {
    opening: typed(source, from, first),
    closing: typed(source, inside.at(-1)?.position?.end.offset, to),
  }
}

/** A link or a picture that is not drawn, as it was typed; what stands in it is drawn. */
export function asTyped(
  node: Element,
  { opening, closing }: { opening: string; closing: string },
): ElementContent[] {
  return [opening && mark(opening), ...node.children, closing && mark(closing)].filter(
    (part) => part !== '',
  )
  function mark(value: string): ElementContent {
    return { ...text(value), position: node.position }
  }
}
