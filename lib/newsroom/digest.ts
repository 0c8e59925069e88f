/** 每日邮件: each morning, what is new of what a reader subscribed to. */
import { digestMail } from '@/lib/copy/digest'
import { db } from '@/lib/db'
import { logOnce } from '@/lib/log'
import { absolute } from '@/lib/origin'
import { sendMail } from '@/lib/post/mail'
import { readNews } from '@/lib/reader/own-subscriptions'
import { story as storyPath, unsubscribeAt } from '@/lib/routes'
import { dayOf, formatClock } from '@/lib/time'

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
/** Receivers claimed at once: what is claimed and not sent, where an instance ends, is lost. */
const BATCH = 20

/**
 * Sends today's, from seven in the morning on. To be called as often as one likes, by any number of
 * instances: each receiver is claimed before anything is sent. Returns how many messages went out.
 */
export async function sendDigests(now: Date): Promise<number> {
  if (formatClock(now.toISOString()) < EARLIEST) return 0
  const today = dayOf(now.toISOString())
  let sent = 0
  for (;;) {
    const receivers = await claim(today, now)
    for (const receiver of receivers) sent += (await send(receiver, now)) ? 1 : 0
    if (receivers.length < BATCH) return sent
  }
}

function claim(today: string, now: Date): Promise<Receiver[]> {
  return db().$queryRaw<Receiver[]>`
    update reader.account set digest_sent_on = ${today}::date
    where id in (
      select id from reader.account
      where digest and email is not null and confirmed_at is not null
        and (banned_until is null or banned_until <= ${now})
        and (digest_sent_on is null or digest_sent_on < ${today}::date)
      order by id limit ${BATCH} for update skip locked)
    returning id, email, unsubscribe_key::text as key`
}

/** Nothing new, no message. One that can't be sent is not tried again today. */
async function send({ id, email, key }: Receiver, now: Date): Promise<boolean> {
  try {
    const stories = await readNews(id, new Date(now.getTime() - DAY), MOST)
    if (stories.length === 0) return false
    const lines = stories.map((story) => ({ title: story.title, url: absolute(storyPath(story)) }))
    const stop = absolute(unsubscribeAt(key))
    const headers = {
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }
    await sendMail({ to: email, ...digestMail(lines, stop), headers })
    return true
  } catch (error) {
    logOnce('A digest could not be sent', error)
    return false
  }
}
