/** 每日邮件: a daily mail of new stories of a reader's subscriptions. */
import { digestMail } from '@/lib/copy/digest'
import { db } from '@/lib/db'
import { absolute } from '@/lib/http/origin'
import type { Mail } from '@/lib/mail/message'
import { queueMessage } from '@/lib/mail/queue'
import { readNewStories } from '@/lib/reader/subscription-feed'
import { story as storyPath, unsubscribeAt } from '@/lib/routes'
import { dayOf, formatClock } from '@/lib/time'
import type { Prisma } from '@/prisma/client/client'

interface Receiver {
  id: number
  email: string
  key: string
}

const DAY = 86_400_000
/** In the site's time zone. */
const EARLIEST = '07:00'
const MAX_TITLES = 30
/** Receivers per transaction. */
const BATCH = 20
/** A digest expires in the evening. */
const TTL_SECONDS = 12 * 3600

/** Queues today's digests once for each reader, whichever instances call it how often. Returns how many. */
export async function queueDigests(now: Date): Promise<number> {
  if (formatClock(now.toISOString()) < EARLIEST) return 0
  const today = dayOf(now.toISOString())
  let queued = 0
  for (;;) {
    const batch = await db().$transaction((tx) => queueBatch(tx, today, now), { timeout: 30_000 })
    queued += batch.queued
    if (batch.receivers < BATCH) return queued
  }
}

async function queueBatch(tx: Prisma.TransactionClient, today: string, now: Date) {
  const receivers = await claimReceivers(tx, today, now)
  const mails = await Promise.all(receivers.map((receiver) => composeDigest(receiver, now)))
  const found = mails.filter((letter) => letter !== null)
  for (const mail of found) await queueMessage(tx, { channel: 'mail', mail }, TTL_SECONDS)
  return { receivers: receivers.length, queued: found.length }
}

function claimReceivers(
  tx: Prisma.TransactionClient,
  today: string,
  now: Date,
): Promise<Receiver[]> {
  return tx.$queryRaw<Receiver[]>`
    update reader.account set digest_sent_on = ${today}::date
    where id in (
      select id from reader.account
      where digest and email is not null and confirmed_at is not null
        and (banned_until is null or banned_until <= ${now})
        and (digest_sent_on is null or digest_sent_on < ${today}::date)
      order by id limit ${BATCH} for update skip locked)
    returning id, email, unsubscribe_key::text as key`
}

/** Null if nothing is new. */
async function composeDigest({ id, email, key }: Receiver, now: Date): Promise<Mail | null> {
  const stories = await readNewStories(id, new Date(now.getTime() - DAY), MAX_TITLES)
  if (stories.length === 0) return null
  const lines = stories.map((story) => ({ title: story.title, url: absolute(storyPath(story)) }))
  const stop = absolute(unsubscribeAt(key))
  const headers = {
    'List-Unsubscribe': `<${stop}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
  return { to: email, ...digestMail(lines, stop), headers }
}
