import { db } from '@/lib/db'
import { type Action, runAction, type Params, type ActionOutcome } from '@/lib/actions/run-action'
import { openSession, type Reader, readerOf } from '@/lib/auth/session'
import { routes } from '@/lib/routes'
import type { Prisma } from '@/prisma/client/client'

let readerCount = 0

/** A confirmed reader who is signed in. */
export async function newReader(
  values: Partial<Prisma.AccountUncheckedCreateInput> = {},
): Promise<Reader> {
  readerCount += 1
  const data = {
    nickname: `reader${readerCount}`,
    email: `reader${readerCount}@example.org`,
    confirmedAt: new Date(),
    ...values,
  }
  const { id } = await db().account.create({ data })
  return signIn(id)
}

/** A session on another device. */
export async function signIn(accountId: number, device = 'test'): Promise<Reader> {
  const reader = await readerOf(await openSession(accountId, { device, twoStep: false }))
  if (!reader) throw new Error('no such account')
  return reader
}

/** A published story in column `news`. */
export async function newStory(
  values: Partial<Prisma.StoryUncheckedCreateInput> = {},
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
    ...values,
  } as const
  return (await db().story.create({ data })).id
}

/** Runs the action without a request. */
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

/** Empty where the action succeeded. */
export function errorsOf(outcome: ActionOutcome): Record<string, string> {
  if (outcome === 'not-found') return { 'not-found': '' }
  if ('until' in outcome) return { until: '' }
  return outcome.errors ?? {}
}
