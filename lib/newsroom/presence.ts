import type { Transaction } from '@/lib/newsroom/desk-transaction'
import type { StoryField } from '@/lib/schemas/story-fields'

export interface Present {
  nickname: string
  /** The field that they were last in. */
  field: StoryField | ''
  seconds: number
}

/** After this they are not named any more. */
const SECONDS = 60

/** Notes that the reader writes this story. */
export async function notePresence(
  tx: Transaction,
  { id }: { id: number },
  storyId: number,
  field: StoryField | null,
): Promise<void> {
  await tx.$executeRaw`
    insert into newsroom.presence (story_id, account_id, field) values (${storyId}, ${id}, ${field ?? ''})
    on conflict (story_id, account_id) do update set field = excluded.field, at = now()`
}

/** Who else writes this story. */
export function readPresent(
  tx: Transaction,
  { id }: { id: number },
  storyId: number,
): Promise<Present[]> {
  return tx.$queryRaw`
    select a.nickname, p.field, extract(epoch from now() - p.at)::int as seconds
    from newsroom.presence p join reader.account a on a.id = p.account_id
    where p.story_id = ${storyId} and p.account_id <> ${id} and p.at > now() - ${SECONDS} * interval '1 second'
    order by p.at desc limit 10`
}
