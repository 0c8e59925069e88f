import { editorCopy } from '@/lib/copy/editor'

const words = editorCopy.paste

export interface Pasted {
  /** Null: what was copied is pasted as plain text. */
  markdown: string | null
  /** What is said of it. */
  said: string
}

/** Longer than the server's own limit, on a slow line. */
const TIMEOUT_MS = 20_000

/** Has the server turn what was copied into Markdown. Never rejects. */
export async function convertPaste(action: string, html: string): Promise<Pasted> {
  const body = new FormData()
  body.set('html', html)
  try {
    const headers = { accept: 'application/json' }
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch(action, { method: 'POST', body, headers, signal })
    if (answer.status === 422 || answer.status === 413)
      return { markdown: null, said: words.tooComplex }
    if (!answer.ok) return { markdown: null, said: words.plain }
    const { markdown, lost } = (await answer.json()) as { markdown: string; lost: string[] }
    const said = lost.length > 0 ? words.lost(lost.join(words.join)) : words.done
    return { markdown, said }
  } catch {
    return { markdown: null, said: words.plain }
  }
}
