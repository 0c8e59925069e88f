import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { env } from '@/lib/env'
import { logOnce } from '@/lib/log'
import { isStorable } from '@/lib/schemas/params'
import { hold, type Submission, type Verdict } from './rule'

const TIMEOUT_MS = 2000

const answer = z.object({
  outcome: z.enum(['approve', 'hold', 'reject']),
  words: z.array(z.string().max(1000)).max(100).default([]),
})

/**
 * Asks the operator's checker at MODERATION_URL: a POST of JSON, signed with MODERATION_SECRET. It can be
 * stricter than the other rules, not milder. On a timeout or a bad answer the comment is held.
 */
export async function externalCheck(submission: Submission): Promise<Verdict | null> {
  const { MODERATION_URL, MODERATION_SECRET } = env()
  if (!MODERATION_URL || !MODERATION_SECRET) return null
  try {
    const { outcome, words } = await ask(MODERATION_URL, MODERATION_SECRET, submission)
    if (outcome === 'approve') return null
    const found = words.filter(
      (word) => word !== '' && isStorable(word) && submission.text.includes(word),
    )
    return { ...hold('outside', found), outcome }
  } catch (error) {
    logOnce('The checker at MODERATION_URL gave no proper answer', error)
    return hold('outside')
  }
}

async function ask(
  url: string,
  secret: string,
  { text, storyId, author }: Submission,
): Promise<z.infer<typeof answer>> {
  const body = JSON.stringify({ text, story: storyId, author: author.id })
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-xiaowen-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
    body,
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!response.ok) throw new Error(`It answered with status ${response.status}`)
  return answer.parse(await response.json())
}
