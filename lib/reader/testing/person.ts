/** Readers and stories for tests, and a way through an action without a request. */
import { db } from '@/lib/db'
import { type Action, runAction, type Params, type ActionOutcome } from '@/lib/actions/run-action'
import { openSession, type Reader, readerOf } from '@/lib/auth/session'
import { routes } from '@/lib/routes'
import type { Prisma } from '@/prisma/client/client'

let readers = 0

/** A confirmed reader who is signed in. */
export async function newReader(
  given: Partial<Prisma.AccountUncheckedCreateInput> = {},
): Promise<Reader> {
  readers += 1
  const data = {
    nickname: `reader${readers}`,
    email: `reader${readers}@example.org`,
    confirmedAt: new Date(),
    ...given,
  }
  const { id } = await db().account.create({ data })
  return signIn(id)
}

/** Another device of the account's. */
export async function signIn(accountId: number, device = 'test'): Promise<Reader> {
  const reader = await readerOf(await openSession(accountId, { device, twoStep: false }))
  if (!reader) throw new Error('no such account')
  return reader
}

/** A published story in a column of the tests'. */
export async function newStory(
  given: Partial<Prisma.StoryUncheckedCreateInput> = {},
): Promise<number> {
  await db().column.upsert({
    where: { slug: 'news' },
    create: { slug: 'news', name: 'News' },
    update: {},
  })
  const data = {
    title: 'A story',
    body: 'Body',
    columnSlug: 'news',
    status: 'published',
    publishedAt: new Date(Date.now() - 60_000),
    ...given,
  } as const
  return (await db().story.create({ data })).id
}

/** What the action does with the form. */
export function send<Input>(
  action: Action<Reader, Input, ActionOutcome>,
  reader: Reader,
  fields: Record<string, string>,
  params: Params = {},
): Promise<ActionOutcome> {
  const headers = new Headers()
  return runAction(action, fields, {
    reader,
    address: `address-${reader.id}`,
    device: 'test',
    params,
    from: routes.me,
    headers,
  })
}

/** The sentences of a refusal; empty where it was done. */
export function errorsOf(outcome: ActionOutcome): Record<string, string> {
  if (outcome === 'not-found') return { 'not-found': '' }
  if ('until' in outcome) return { until: '' }
  return outcome.errors ?? {}
}
