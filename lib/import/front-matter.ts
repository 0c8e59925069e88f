import { importCopy } from '@/lib/copy/import'
import { type Parsed, parseYaml } from './parse-yaml'

const words = importCopy.matter

const fence = /^---[ \t]*$/
/** What looks like a field and is none for YAML; blanks other than ASCII's are letters to it. */
const mistyped: [pattern: RegExp, reason: string][] = [
  [/^(?:(?![ \t\n])[\s\u200b]|[A-Za-z]+ *:(?![ \t])[\s\u200b])/, importCopy.yaml.blank],
  [/^[A-Za-z]+(：|:[^\s])/, importCopy.yaml.glued],
]
/** Many times what all fields hold; a long YAML is slow. */
const MAX_CHARACTERS = 64_000

export interface FrontMatter extends Parsed {
  body: string
  /** The line in the file of the body's first. */
  bodyLine: number
}

/** Splits a Markdown file into YAML front matter and body. @throws with a sentence for editors. */
export function splitFrontMatter(text: string): FrontMatter {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  if (!fence.test(lines[first] ?? '')) throw new Error(missing(lines[first] ?? ''))
  const length = lines.slice(first + 1).findIndex((line) => fence.test(line))
  if (length === -1) throw new Error(words.open)
  const matter = lines.slice(first + 1, first + 1 + length)
  if (matter.join('\n').length > MAX_CHARACTERS) throw new Error(words.tooLarge)
  for (const [pattern, reason] of mistyped) {
    const line = matter.findIndex((text) => pattern.test(text))
    if (line !== -1) throw new Error(importCopy.yaml.at(first + 2 + line, reason))
  }
  const parsed = parseYaml(matter.join('\n'), first + 1)
  if (parsed.value === null) throw new Error(words.empty)
  const rest = lines.slice(first + length + 2)
  const blank = rest.findIndex((line) => line.trim() !== '')
  // The first line keeps its indent: it may be code.
  const body = blank === -1 ? '' : rest.slice(blank).join('\n').trimEnd()
  return { ...parsed, body, bodyLine: first + length + 3 + Math.max(blank, 0) }
}

function missing(line: string): string {
  if (line.startsWith('+++')) return words.toml
  return line.startsWith('{') ? words.json : words.missing
}
