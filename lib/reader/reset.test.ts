import { beforeEach, expect, test, vi } from 'vitest'
import { register } from '@/lib/auth/register'
import { sendCode } from '@/lib/auth/send-code'
import { db } from '@/lib/db'
import { readDraft } from '@/lib/actions/drafts'
import { readerOf, openSession } from '@/lib/auth/session'
import { newReader, send } from '@/lib/reader/testing/person'
import { actions } from '@/lib/routes'
import type { Identifier } from '@/lib/schemas/identifier'
import { ownDatabase } from '@/lib/testing/own-database'
import { resetRequestAction } from './reset'

vi.mock('@/lib/auth/send-code')

ownDatabase()
const identifier: Identifier = { kind: 'email', value: 'reader@example.org' }

beforeEach(() => vi.clearAllMocks())

test('each reset form gets its own ticket, for the account that is signed in', async () => {
  const ids: number[] = []
  for (const nickname of ['小明', '小红']) {
    const registered = await register(
      { identifier, nickname, password: '潮水退去之后再出发' },
      'here',
    )
    if ('id' in registered) ids.push(registered.id)
  }
  const [oldest = 0, own = 0] = ids
  const reader = await readerOf(await openSession(own, { device: '', twoStep: false }))
  vi.clearAllMocks()
  const tickets: (string | undefined)[] = []
  if (!reader) throw new Error('nobody is signed in')
  for (const sender of [await newReader(), reader]) {
    const outcome = await send(resetRequestAction, sender, { identifier: identifier.value })
    const to = typeof outcome === 'object' && 'to' in outcome ? (outcome.to ?? '') : ''
    const draft = new URL(to, 'http://here').searchParams.get('draft') ?? undefined
    tickets.push((await readDraft(actions.resetCode, draft))?.fields.ticket)
  }
  const sent = vi.mocked(sendCode).mock.calls.map(([, id, { ticket }]) => [id, ticket])
  expect(sent).toEqual([
    [oldest, tickets[0]],
    [own, tickets[1]],
  ])
  expect(new Set(tickets).size).toBe(2)
  expect(await db().verificationCode.count()).toBe(0)
})
