import { db } from '@/lib/db'
import { secondTry } from '@/lib/moderation/second-try'
import { rateLimitBoth } from '@/lib/rate-limit/rate-limit'
import { saveDraft } from '@/lib/actions/drafts'
import type { Reader } from '@/lib/auth/session'
import { newStory } from '@/lib/reader/testing/person'

/** Gives the reader a row in every table, some by another reader. Returns the id of an approved comment. */
export async function createAllReaderData(reader: Reader, other: Reader): Promise<number> {
  const storyId = await newStory({ title: '港口开通', keywords: ['港口'] })
  const mine = { accountId: reader.id, storyId }
  const approved = { state: 'approved', storyId } as const
  const theirs = await db().comment.create({
    data: { ...approved, accountId: other.id, text: 'theirs' },
  })
  const answer = { ...approved, accountId: reader.id, text: 'mine', parentId: theirs.id }
  const comment = await db().comment.create({ data: answer })
  await db().comment.create({
    data: {
      ...mine,
      text: 'refused',
      state: 'rejected',
      decisions: {
        create: { state: 'rejected', rule: 'moderator', reason: 'why', byId: reader.id },
      },
    },
  })
  // Each author gets a notification of the other's.
  const reply = { ...approved, accountId: other.id, text: 'a reply', parentId: comment.id }
  await db().comment.create({ data: reply })
  await db().storyLike.create({ data: mine })
  await db().favourite.create({ data: mine })
  await db().historyEntry.create({ data: { ...mine, seconds: 83 } })
  await db().commentLike.create({ data: { accountId: reader.id, commentId: theirs.id } })
  await db().report.create({
    data: { accountId: reader.id, commentId: theirs.id, reason: 'rude' },
  })
  await db().subscription.createMany({
    data: [{ accountId: reader.id, columnSlug: 'news' }, mine],
  })
  await db().blockedReader.createMany({
    data: [
      { accountId: reader.id, blockedId: other.id },
      { accountId: other.id, blockedId: reader.id },
    ],
  })
  await db().identity.create({
    data: { provider: 'oidc', subject: 'sub', accountId: reader.id },
  })
  await addPersonalData(reader, other)
  return comment.id
}

async function addPersonalData(reader: Reader, other: Reader): Promise<void> {
  const { email } = await db().account.findUniqueOrThrow({ where: { id: reader.id } })
  const about = { address: 'x', accountId: reader.id, contact: email }
  await db().complaint.create({ data: { ...about, text: 'a complaint of mine' } })
  await db().accountNote.create({ data: { accountId: other.id, byId: reader.id, text: 'n' } })
  await db().accountNote.create({
    data: { accountId: reader.id, byId: other.id, text: 'staff only' },
  })
  await db().auditEntry.create({ data: { byId: reader.id, verb: 'warn', subject: 'comment/1' } })
  await db().verificationCode.create({
    data: { accountId: reader.id, purpose: 'reset', hash: 'h', expiresAt: new Date() },
  })
  await db().agreement.create({
    data: {
      account: { connect: { id: reader.id } },
      text: {
        create: { slug: 'legal', version: new Date(reader.id), title: '条款', body: '正文' },
      },
    },
  })
  await db().signInTicket.create({
    data: { accountId: reader.id, tokenHash: 'h', expiresAt: new Date() },
  })
  await db().recoveryCode.create({ data: { accountId: reader.id, hash: 'h' } })
  await rateLimitBoth('like', reader.id, 'address', { max: 9, seconds: 60 })
  await secondTry(reader.id, 1, 'refused')
  await saveDraft('/reset/code', { fields: { identifier: email ?? '' }, errors: {} })
  await saveDraft('/me/profile', { fields: { nickname: reader.nickname }, errors: {} })
}
