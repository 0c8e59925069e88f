import { parse } from 'yaml'

/**
 * A Markdown file's YAML between two lines of `---`, and what follows.
 * @throws with a sentence, where there is none or YAML can't read it.
 */
export function splitFrontMatter(text: string): { matter: unknown; body: string } {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!match) throw new Error('does not begin with front matter between two lines of ---')
  const body = text.slice(match[0].length).replaceAll('\r\n', '\n').trim()
  return { matter: parse(match[1] ?? ''), body }
}
