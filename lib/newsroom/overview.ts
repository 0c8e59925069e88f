/** What the desk greets a person with. */
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { inSeenColumns } from '@/lib/desk/own-columns'
import { describeStories, type ListedStory } from '@/lib/newsroom/story-list'
import { Prisma } from '@/prisma/client/client'

export interface StoryOverview {
  /** Own edits and drafts, the last touched first. */
  mine: ListedStory[]
  /** To be published by themselves, the next first. */
  planned: ListedStory[]
  /** Just published, the newest first. */
  published: ListedStory[]
}

const SHOWN = 8

/** Of the columns that the reader sees. */
export async function readStoryOverview(
  reader: Pick<Staff, 'id' | 'rights'>,
): Promise<StoryOverview> {
  const { id } = reader
  const isSeen = inSeenColumns(reader, Prisma.sql`s.column_slug`)
  const [mine, planned, published] = await Promise.all([
    db().$queryRaw<Found>`
      select s.id from (
        select story_id as id, updated_at as at from newsroom.edit where by_id = ${id}
        union all
        select s.id, s.updated_at from newsroom.story_author a join story s on s.id = a.story_id
        where a.account_id = ${id} and s.status = 'draft') own join story s using (id)
      where ${isSeen} group by s.id order by max(at) desc limit ${SHOWN}`,
    db().$queryRaw<Found>`
      select s.id from (
        select id, published_at as at from story s where listing.is_scheduled(s)
        union all
        select story_id, publish_at from newsroom.edit where publish_at is not null) due join story s using (id)
      where ${isSeen} group by s.id order by min(at) limit ${SHOWN}`,
    db().$queryRaw<Found>`
      select id from story s where listing.is_published(s) and ${isSeen}
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
