/** A finished page in traditional characters: texts, attributes that are read out, structured data, and links. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Dictionary, toTraditional } from '@/lib/hant/convert'
import { traditionalThing } from './json-ld'
import { closes, keepsText, traditionalTag } from './tag'

/** JSON-LD; what has no text for readers; a tag; text. */
const TOKEN =
  /<script type="application\/ld\+json">([\s\S]*?)<\/script>|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<!--[\s\S]*?-->|<!?\/?([a-z][a-z0-9-]*)(?:[^>"]|"[^"]*")*>|[^<]+|</gi

/** A word may go on behind these. */
const within = /^(?:b|em|i|mark|strong|wbr)$/

/** Characters between two turns of the event loop: some milliseconds. */
const CONVERTED_AT_ONCE = 30_000

export async function traditionalHtml(html: string, dictionary: Dictionary): Promise<string> {
  const out: string[] = []
  /** Where in `out` the texts stand that may share words. */
  let texts: number[] = []
  /** The element whose text is kept, and how many of its kind are open within. */
  const kept = { name: '', depth: 0 }
  let converted = 0
  const convert = (text: string) => toTraditional([text], dictionary).join('')
  const flush = () => {
    const forms = toTraditional(
      texts.map((index) => out[index] ?? ''),
      dictionary,
    )
    for (const [n, index] of texts.entries()) out[index] = forms[n] ?? ''
    texts = []
  }
  for (const [token, data, tagName] of html.matchAll(TOKEN)) {
    const name = tagName?.toLowerCase()
    if (!token.startsWith('<')) {
      if (kept.depth === 0) texts.push(out.length)
      out.push(token)
    } else if (name !== undefined) {
      if (!within.test(name)) flush()
      out.push(traditionalTag(name, token, kept.depth > 0 ? String : convert))
      if (kept.depth > 0) kept.depth += kept.name !== name ? 0 : closes(token) ? -1 : 1
      else if (keepsText(name, token)) Object.assign(kept, { name, depth: 1 })
    } else {
      flush()
      out.push(
        data === undefined ? token : token.replace(data, () => traditionalThing(data, convert)),
      )
    }
    converted += token.length
    if (converted < CONVERTED_AT_ONCE) continue
    converted = 0
    await nextTurn()
  }
  flush()
  return out.join('')
}
