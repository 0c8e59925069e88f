import { isDatabaseAway } from '@/lib/database/database-away'
import { logOnce } from '@/lib/log'
import { expiredHint, readCookie, sessionCookieName, signedInCookies } from '@/lib/auth/cookies'
import { json } from '@/lib/actions/answers'
import { isStale, renewSession } from '@/lib/auth/session'
import { readState, type State } from '@/lib/reader/state'
import { storyCopy } from '@/lib/copy/story'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

/** GET /api/reader with `?story=`, `?column=` or `?topic=`; 401 where nobody is signed in. */
export async function answerState({ url, headers }: Request): Promise<Response> {
  try {
    const { searchParams } = new URL(url)
    const about = {
      story: parseId(searchParams.get('story')),
      column: searchParams.get('column'),
      topic: searchParams.get('topic'),
    }
    const token = readCookie(headers, sessionCookieName())
    const state = token && (await readState(token, about))
    if (!state) return json({}, 401, { 'set-cookie': expiredHint() })
    const { session, seenAt, edits, ...body } = state
    const answer = json(
      edits && about.story !== null ? { ...body, edit: editLink(about.story) } : body,
    )
    if (isStale(seenAt)) {
      await renewSession(session)
      for (const cookie of signedInCookies(token)) answer.headers.append('set-cookie', cookie)
    }
    return answer
  } catch (error) {
    logOnce('The state of a reader could not be read', error)
    return json({}, isDatabaseAway(error) ? 503 : 500)
  }
}

function editLink(story: number): State['edit'] {
  return { path: actionPage(actions.deskStory, { id: story }), name: storyCopy.edit }
}
