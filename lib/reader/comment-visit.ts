import { db } from '@/lib/db'
import type { Reader } from '@/lib/reader/session'

/** Notes that the reader saw the story's comments: what comes from now on is new to them. */
export async function visitComments(reader: Reader, storyId: number): Promise<void> {
  await db().$executeRaw`
    insert into reader.comment_visit (account_id, story_id, at) values (${reader.id}, ${storyId}, now())
    on conflict (account_id, story_id) do update set at = excluded.at`
}
