import type { Definition, Image, Link, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseSource } from './parse'

/** An address in a body, and where it stands in the source. */
export interface Address {
  of: 'picture' | 'link'
  url: string
  start: number
  end: number
  /** A picture only for who finds it: the page shows it as it was typed. */
  isText?: boolean
}

/** The addresses of pictures and links as the page reads them, in order: none in code or in what is shown as typed. */
export function addressesIn(source: string): Address[] {
  const tree = parseSource(source)
  if (!tree) return []
  const found: Address[] = []
  const pictured = new Set<string>()
  visit(tree, 'imageReference', ({ identifier }) => void pictured.add(identifier))
  const definitions = firstDefinitions(tree)
  visit(tree, (node) => {
    if (node.type === 'image') add('picture', node)
    if (node.type === 'link') add('link', node)
    if (node.type === 'definition' && definitions.has(node)) {
      add(pictured.has(node.identifier) ? 'picture' : 'link', node)
    }
    if (node.type === 'text') found.push(...withBlanks(node, source))
  })
  return found.sort((one, other) => one.start - other.start)

  function add(of: Address['of'], { url, data }: Definition | Image | Link): void {
    if (data?.destination)
      found.push({ of, url, start: data.destination[0], end: data.destination[1] })
  }
}

/** The source with other addresses; null leaves one as it is. */
export function replaceAddresses(
  source: string,
  replace: (address: Address) => string | null,
): string {
  let result = ''
  let at = 0
  for (const address of addressesIn(source)) {
    const url = replace(address)
    if (url === null) continue
    result += source.slice(at, address.start) + url
    at = address.end
  }
  return result + source.slice(at)
}

/** Those that count: the first of each label. */
function firstDefinitions(tree: Root): Set<Definition> {
  const first = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!first.has(node.identifier)) first.set(node.identifier, node)
  })
  return new Set(first.values())
}

/** `![图](海 港.jpg)`: by CommonMark a text, which other editors show as a picture. Not where a mark of it is escaped. */
const WITH_BLANKS =
  /(?<!\\)!\[[^[\]\\\n]*\]\(((?![<\s])[^()<>\\\n]*\s[^()<>\\\n"']*\.(?:jpe?g|png|webp|avif|gif))(?:\s+"[^"\n]*")?\)/gi

function withBlanks({ position }: Text, source: string): Address[] {
  const from = position?.start.offset ?? 0
  const text = source.slice(from, position?.end.offset ?? 0)
  return [...text.matchAll(WITH_BLANKS)].map(({ 0: whole, 1: url = '', index }) => {
    const start = from + index + whole.indexOf(url, whole.indexOf(']('))
    return { of: 'picture', url, start, end: start + url.length, isText: true }
  })
}
