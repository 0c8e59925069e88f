/** 历史: what a reader read and watched, and where a video was left. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import type { Action } from '@/lib/actions/run-action'
import { readPublicStory } from '@/lib/content/public-story'
import type { Reader } from '@/lib/auth/session'
import { story as storyPath, actions } from '@/lib/routes'
import { progressForm } from '@/lib/schemas/reader'

export const progressAction: Action<Reader, { seconds: number }> = {
  name: 'progress',
  page: actions.progress,
  schema: progressForm,
  limit: rateLimits.progress,
  beacon: true,
  async run({ seconds }, { reader, params }) {
    const story = await readPublicStory(params.id)
    if (!story) return 'not-found'
    await recordProgress(reader, story.id, seconds)
    return { json: null, to: storyPath(story) }
  },
}

/** Notes that the reader was here, unless they paused their history. */
export async function recordProgress(
  reader: Reader,
  storyId: number,
  seconds: number,
): Promise<void> {
  await db().$executeRaw`
    insert into reader.history_entry (account_id, story_id, seconds)
    select id, ${storyId}, ${seconds} from reader.account
    where id = ${reader.id} and not history_paused
    on conflict (account_id, story_id) do update
      set seconds = excluded.seconds, read_at = excluded.read_at`
}
