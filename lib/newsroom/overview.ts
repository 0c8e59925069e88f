/** What the desk greets a person with. */
import { db } from '@/lib/db'
import { describeStories, type ListedStory } from '@/lib/newsroom/story-list'

export interface StoryOverview {
  /** Own edits and drafts, the last touched first. */
  mine: ListedStory[]
  /** To be published by themselves, the next first. */
  planned: ListedStory[]
  /** Just published, the newest first. */
  published: ListedStory[]
}

const SHOWN = 8

export async function readStoryOverview({ id }: { id: number }): Promise<StoryOverview> {
  const [mine, planned, published] = await Promise.all([
    db().$queryRaw<Found>`
      select s.id from (
        select story_id as id, updated_at from newsroom.edit where by_id = ${id}
        union all
        select s.id, s.updated_at from newsroom.story_author a join story s on s.id = a.story_id
        where a.account_id = ${id} and s.status = 'draft') s
      group by s.id order by max(s.updated_at) desc limit ${SHOWN}`,
    db().$queryRaw<Found>`
      select s.id from (
        select id, published_at as at from story s where listing.is_scheduled(s)
        union all
        select story_id, publish_at from newsroom.edit where publish_at is not null) s
      group by s.id order by min(s.at) limit ${SHOWN}`,
    db().$queryRaw<Found>`
      select id from story s where listing.is_published(s)
      order by published_at desc, id desc limit ${SHOWN}`,
  ])
  return {
    mine: await describeStories(idsOf(mine)),
    planned: await describeStories(idsOf(planned)),
    published: await describeStories(idsOf(published)),
  }
}

type Found = { id: number }[]

function idsOf(found: Found): number[] {
  return found.map(({ id }) => id)
}
