import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { sendRequest, type HttpResult } from './http-client'
import type { Content } from './content'

export interface Observation extends HttpResult {
  kind: 'home' | 'unread' | 'private' | 'comment'
  /** When the request was sent, in milliseconds since the load began. */
  at: number
}

interface SentComment {
  text: string
  story: number
  accepted: boolean
}

export interface Load {
  observations: Observation[]
  sent: SentComment[]
  /** Milliseconds since the load began. */
  now: () => number
  /** Sends no more requests and resolves when all have ended. */
  stop: () => Promise<void>
}

/** Intervals of the requests: some 30 a second together. */
const INTERVALS_MS = { home: 50, unread: 500, private: 500, comment: 250 }

/** Starts the load: the front page, uncached pages, private pages and comments. */
export function startLoad(url: string, content: Content): Load {
  const began = performance.now()
  const now = () => performance.now() - began
  const stopping = new AbortController()
  const observations: Observation[] = []
  const sent: SentComment[] = []
  const requests: Record<Observation['kind'], () => Promise<HttpResult>> = {
    home: () => sendRequest(`${url}/`),
    unread: () => sendRequest(`${url}/article/${content.uncachedStory()}`),
    private: () =>
      sendRequest(`${url}/me/history`, { headers: { cookie: content.nextReader().cookie } }),
    comment: () => sendComment(url, content, sent),
  }
  const loops = (Object.keys(requests) as Observation['kind'][]).map(async (kind) => {
    const open = new Set<Promise<unknown>>()
    while (!stopping.signal.aborted) {
      const at = now()
      // At most 8 pending requests of a kind, so that the other kinds keep their connections.
      if (open.size < 8) {
        const request = requests[kind]().then((answer) => {
          observations.push({ ...answer, kind, at })
          open.delete(request)
        })
        open.add(request)
      }
      await delay(Math.max(0, at + INTERVALS_MS[kind] - now()))
    }
    await Promise.all(open)
  })
  return {
    observations,
    sent,
    now,
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

/** Sends a comment, and again after no response, as a browser would. */
async function sendComment(
  url: string,
  content: Content,
  sent: SentComment[],
): Promise<HttpResult> {
  const { cookie, address } = content.nextReader()
  const entry = {
    text: `潮水${randomBytes(8).toString('hex')}`,
    story: content.uncachedStory(),
    accepted: false,
  }
  sent.push(entry)
  const send = () =>
    sendRequest(
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
  entry.accepted = answer.status === 200
  return answer
}
