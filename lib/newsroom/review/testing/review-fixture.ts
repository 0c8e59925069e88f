import { beforeEach } from 'vitest'
import { db } from '@/lib/db'
import { addHolder } from '@/lib/desk/testing/people'
import { changeSteps } from '@/lib/newsroom/review/steps'
import { ownDatabase } from '@/lib/testing/own-database'

type People = Awaited<ReturnType<typeof addPeople>>

export const BODY = '早上六点，渡口开船。\n\n雾散以后，渡口又开船。'

/** Two columns, of which city asks for three signatures, and those who write and sign. */
export function reviewFixture(): { everybody: () => People; addDraft: () => Promise<number> } {
  ownDatabase()
  let people: People | undefined
  const everybody = () => {
    if (!people) throw new Error('nobody')
    return people
  }
  beforeEach(async () => {
    for (const slug of ['city', 'sea'])
      await db().column.upsert({ where: { slug }, create: { slug, name: slug }, update: {} })
    people ??= await addPeople()
    await db().reviewStep.deleteMany()
    await db().reviewRequest.deleteMany()
    for (const kind of ['first', 'second', 'proof'] as const)
      await changeSteps(people.admin, { column: 'city', kind, change: 'add' })
  })
  return {
    everybody,
    addDraft: async () => {
      const data = { title: '渡口复航', body: BODY, columnSlug: 'city' }
      const { id } = await db().story.create({ data, select: { id: true } })
      await db().storyAuthor.create({ data: { storyId: id, accountId: everybody().author.id } })
      return id
    },
  }
}

async function addPeople() {
  return {
    author: await addHolder(['write', 'edit']),
    first: await addHolder(['review']),
    second: await addHolder(['review'], 'city'),
    proof: await addHolder(['proof', 'write']),
    elsewhere: await addHolder(['review', 'write'], 'sea'),
    admin: await addHolder(['admin', 'review']),
  }
}
