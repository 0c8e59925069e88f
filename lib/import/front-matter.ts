import { parse } from 'yaml'

/** Splits a Markdown file into YAML front matter and body. @throws with a sentence for editors. */
export function splitFrontMatter(text: string): { matter: unknown; body: string } {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) throw new Error('does not begin with front matter between two lines of ---')
  const body = text.slice(match[0].length).replaceAll('\r\n', '\n').trim()
  return { matter: parse(match[1] ?? ''), body }
}
