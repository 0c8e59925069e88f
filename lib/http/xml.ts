/** Hand-written: a library would need a tree of each feed; tests parse the output with two parsers. */

import { escapeXml } from '@/lib/http/escape'

/** Escaped markup, as a type that text is not. */
export class Xml {
  constructor(readonly markup: string) {}
}

type Content = Xml | string | number | null

/** Escapes text; null children and attributes are left out. */
export function element(
  name: string,
  content: Content | Content[] = null,
  attributes: Record<string, string | number | null> = {},
): Xml {
  const inside = [content].flat().map(markup).join('')
  const start = name + Object.entries(attributes).map(attribute).join('')
  return new Xml(inside ? `<${start}>${inside}</${name}>` : `<${start}/>`)
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

export function xmlFile(root: Xml): string {
  return `${DECLARATION}${root.markup}\n`
}

/** A file in chunks, for a root whose children are read in batches. */
export async function* xmlPieces(
  name: string,
  children: AsyncIterable<Xml[]>,
  attributes: Record<string, string>,
): AsyncGenerator<string> {
  yield `${DECLARATION}<${name}${Object.entries(attributes).map(attribute).join('')}>`
  for await (const some of children) yield some.map(markup).join('')
  yield `</${name}>\n`
}

function attribute([name, value]: [string, string | number | null]): string {
  return value === null ? '' : ` ${name}="${escapeXml(String(value))}"`
}

function markup(content: Content): string {
  if (content instanceof Xml) return content.markup
  return content === null ? '' : escapeXml(String(content))
}
