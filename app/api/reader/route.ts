import { hintGone, readCookie, sessionCookieName, signedInCookies } from '@/lib/reader/cookies'
import { json } from '@/lib/reader/replies'
import { readReader } from '@/lib/reader/session'
import { readBadges, readStoryState } from '@/lib/reader/state'
import { readSubscription } from '@/lib/reader/subscriptions'
import { parseKey } from '@/lib/schemas/reader'

/** `?story=`, `?column=` or `?topic=`: this reader's state of that page, and of the header. */
export async function GET(request: Request): Promise<Response> {
  const reader = await readReader(request.headers)
  if (!reader) return json({}, 401, { 'set-cookie': hintGone() })
  const { searchParams: asked } = new URL(request.url)
  const story = parseKey(asked.get('story'))
  const column = asked.get('column')
  const topic = asked.get('topic')
  const [badges, state, subscription] = await Promise.all([
    readBadges(reader),
    story && readStoryState(reader, story),
    (column && readSubscription(reader, { columnSlug: column })) ||
      (topic && readSubscription(reader, { keyword: topic })),
  ])
  const answer = json({
    me: reader.id,
    badges,
    ...(state && { story: state }),
    ...((column || topic) && { subscribed: Boolean(subscription) }),
  })
  const token = readCookie(request.headers, sessionCookieName())
  if (reader.renewed && token) {
    for (const cookie of signedInCookies(token)) answer.headers.append('set-cookie', cookie)
  }
  return answer
}
