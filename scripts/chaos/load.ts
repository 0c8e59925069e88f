import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { ask, type Answer } from './http-client'
import type { Content } from './content'

/** One answer of the load. */
export interface Seen extends Answer {
  what: 'home' | 'unread' | 'private' | 'comment'
  /** When it was asked for, since the watch began (milliseconds). */
  at: number
}

interface Sent {
  text: string
  story: number
  taken: boolean
}

export interface Watch {
  seen: Seen[]
  sent: Sent[]
  /** Since it began (milliseconds). */
  now: () => number
  /** No more is asked for; returns when everything has been answered. */
  stop: () => Promise<void>
}

/** How often each is asked for, in milliseconds: some 30 requests a second together. */
const EVERY = { home: 50, unread: 500, private: 500, comment: 250 }

/** Readers beside the fault: the front page, pages not in memory, private pages, comments. */
export function watch(url: string, content: Content): Watch {
  const began = performance.now()
  const now = () => performance.now() - began
  const stopping = new AbortController()
  const seen: Seen[] = []
  const sent: Sent[] = []
  const asks: Record<Seen['what'], () => Promise<Answer>> = {
    home: () => ask(`${url}/`),
    unread: () => ask(`${url}/article/${content.unread()}`),
    private: () => ask(`${url}/me/history`, { headers: { cookie: content.reader().cookie } }),
    comment: () => comment(url, content, sent),
  }
  const loops = (Object.keys(asks) as Seen['what'][]).map(async (what) => {
    const open = new Set<Promise<unknown>>()
    while (!stopping.signal.aborted) {
      const at = now()
      // Those that hang are few: readers beside them go on.
      if (open.size < 8) {
        const asked = asks[what]().then((answer) => {
          seen.push({ ...answer, what, at })
          open.delete(asked)
        })
        open.add(asked)
      }
      await delay(Math.max(0, at + EVERY[what] - now()))
    }
    await Promise.all(open)
  })
  return {
    seen,
    sent,
    now,
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

/** A comment; one without an answer is sent again, as a reader's browser would. */
async function comment(url: string, content: Content, sent: Sent[]): Promise<Answer> {
  const { cookie, address } = content.reader()
  const entry = {
    text: `潮水${randomBytes(8).toString('hex')}`,
    story: content.unread(),
    taken: false,
  }
  sent.push(entry)
  const send = () =>
    ask(
      `${url}/api/story/${entry.story}/comments`,
      {
        method: 'POST',
        headers: {
          cookie,
          origin: url,
          accept: 'application/json',
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': address,
        },
      },
      new URLSearchParams({ text: entry.text, parent: '' }).toString(),
    )
  const first = await send()
  const answer = first.status === 0 ? await send() : first
  entry.taken = answer.status === 200
  return answer
}
