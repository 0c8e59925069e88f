/** YAML whose values are texts as they were typed: 1.10 stays 1.10, and what YAML would drop is refused. */
import { CST, type Document, isMap, isScalar, Lexer, LineCounter, parseDocument } from 'yaml'
import { importCopy } from '@/lib/copy/import'

const words = importCopy.yaml

type Path = readonly PropertyKey[]

export interface Parsed {
  /** Strings, lists and records. */
  value: unknown
  /** The line in the file of the field at a path; null if it is not there. */
  lineOf: (path: Path) => number | null
}

/** `before`: lines of the file before the text. @throws with a sentence for editors. */
export function parseYaml(text: string, before = 0): Parsed {
  refuseDropped(text, before)
  const counter = new LineCounter()
  const lineAt = (offset: number) => counter.linePos(offset).line + before
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
  })
  const [error] = document.errors
  if (error) {
    const reason = (words.errors as Record<string, string>)[error.code] ?? words.syntax
    throw new Error(words.at(lineAt(error.pos[0]), reason))
  }
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    lineOf: (path) => {
      const offset = offsetOf(document, path)
      return offset === undefined ? null : lineAt(offset)
    },
  }
}

/** Comments after a text, anchors, tags and further documents would vanish without a word. */
function refuseDropped(text: string, before: number): void {
  const lines = text.split('\n')
  let line = 0
  let isText = false
  for (const token of new Lexer().lex(text)) {
    const type = isText ? 'scalar' : CST.tokenType(token)
    const reason = (words.dropped as Record<string, string>)[type ?? '']
    if (reason && !(type === 'comment' && standsAlone(lines, line))) {
      throw new Error(words.at(line + 1 + before, reason))
    }
    isText = token === CST.SCALAR
    line += token.split('\n').length - 1
  }
}

/** Whether the line is a comment that can't be meant as the next line of a text. */
function standsAlone(lines: string[], line: number): boolean {
  const comment = lines[line] ?? ''
  if (!comment.trimStart().startsWith('#')) return false
  const previous = lines.slice(0, line).findLast((one) => !/^\s*(#|$)/.test(one)) ?? ''
  return previous.trimEnd().endsWith(':') || indent(comment) <= indent(previous)
}

function indent(line: string): number {
  return /^[ -]*/.exec(line)?.[0].length ?? 0
}

function offsetOf(document: Document, path: Path): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined
  if (isScalar(pair?.key)) return pair.key.range?.[0]
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined
  return node?.range?.[0]
}
