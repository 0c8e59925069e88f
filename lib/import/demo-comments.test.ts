import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { newStory } from '@/lib/reader/testing/person'
import { ownDatabase } from '@/lib/testing/own-database'
import { readDemoComments, writeDemoComments } from './demo-comments'

ownDatabase()

test('the demo comments of a story are threads of accounts that cannot sign in, written once', async () => {
  const id = await newStory({ externalId: 'port-new-line', commentPolicy: 'open' })
  const demo = await readDemoComments('prisma/demo/comments.yaml')
  const write = () => writeDemoComments(demo, process.env.MIGRATE_DATABASE_URL ?? '')
  await write()
  const comments = await db().comment.findMany({ orderBy: { id: 'asc' } })
  const threads = demo.stories['port-new-line'] ?? []
  expect(comments).toHaveLength(threads.length + threads.flatMap(({ answers }) => answers).length)
  expect(comments[0]).toMatchObject({ storyId: id, featured: true, likes: threads[0]?.likes })
  expect(comments[1]).toMatchObject({ parentId: comments[0]?.id })
  const accounts = await db().account.findMany()
  for (const account of accounts)
    expect(account).toMatchObject({ email: null, phone: null, password: null, role: 'reader' })
  await write()
  expect(await db().comment.findMany({ orderBy: { id: 'asc' } })).toEqual(comments)
  expect(await db().account.count()).toBe(accounts.length)
})

test('every demo comment has its story and its reader, and more readers than likes', async () => {
  const { readers, stories } = await readDemoComments('prisma/demo/comments.yaml')
  for (const [story, threads] of Object.entries(stories)) {
    expect(existsSync(`prisma/demo/stories/${story}.md`)).toBe(true)
    for (const { by, likes } of threads.flatMap((thread) => [thread, ...thread.answers])) {
      expect(readers).toContain(by)
      expect(likes).toBeLessThan(readers.length)
    }
  }
})
