/** 每日邮件: each morning, what is new of what a reader subscribed to. */
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
/** By the site's clock. */
const EARLIEST = '07:00'
/** Titles in one message. */
const MOST = 30
/** Receivers in one transaction. */
const BATCH = 20
/** A digest is of use until the evening. */
const LASTS_SECONDS = 12 * 3600

/**
 * Queues today's, from seven in the morning on (lib/mail/send.ts sends them). To be called as often as one likes,
 * by any number of instances: who has theirs is noted in the transaction that queues it. Returns how many there were.
 */
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
  const receivers = await claim(tx, today, now)
  const letters = await Promise.all(receivers.map((receiver) => write(receiver, now)))
  const some = letters.filter((letter) => letter !== null)
  for (const mail of some) await queueMessage(tx, { channel: 'mail', mail }, LASTS_SECONDS)
  return { receivers: receivers.length, queued: some.length }
}

function claim(tx: Prisma.TransactionClient, today: string, now: Date): Promise<Receiver[]> {
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

/** Nothing new, no letter. */
async function write({ id, email, key }: Receiver, now: Date): Promise<Mail | null> {
  const stories = await readNewStories(id, new Date(now.getTime() - DAY), MOST)
  if (stories.length === 0) return null
  const lines = stories.map((story) => ({ title: story.title, url: absolute(storyPath(story)) }))
  const stop = absolute(unsubscribeAt(key))
  const headers = {
    'List-Unsubscribe': `<${stop}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
  return { to: email, ...digestMail(lines, stop), headers }
}
