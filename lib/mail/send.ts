import { instanceState } from '@/lib/instance-state'
import { logOnce } from '@/lib/log'
import { sendMail } from './mail'
import {
  type ClaimedMessage,
  claimMessage,
  deleteMessage,
  type Message,
  scheduleRetry,
} from './queue'
import { smsSender } from './sms'

/** The number of connections to the mail server. */
const CONCURRENCY = 2

type Outcome = 'sent' | 'failed' | 'deferred'

/** Outcomes in this process, for metrics. */
export const sendingStats = instanceState<Record<Outcome, number>>('sending', () => ({
  sent: 0,
  failed: 0,
  deferred: 0,
}))

/** Tries to send this message now; the scheduler retries it. */
export async function sendMessage(id: bigint): Promise<void> {
  const claimed = await claimMessage(id)
  if (claimed) await send(claimed)
}

/** Sends due messages until none is left or one is deferred. Returns how many were sent. */
export async function sendDueMessages(ending?: AbortSignal): Promise<number> {
  const sent = await Promise.all(Array.from({ length: CONCURRENCY }, () => sendDue(ending)))
  return sent.reduce((sum, one) => sum + one, 0)
}

async function sendDue(ending?: AbortSignal): Promise<number> {
  for (let sent = 0; ;) {
    if (ending?.aborted) return sent
    const claimed = await claimMessage(null)
    const outcome = claimed && (await send(claimed))
    if (outcome === null || outcome === 'deferred') return sent
    if (outcome === 'sent') sent += 1
  }
}

async function send(claimed: ClaimedMessage): Promise<Outcome> {
  const outcome = await tryDelivery(claimed)
  sendingStats[outcome] += 1
  if (outcome === 'deferred') await scheduleRetry(claimed)
  else await deleteMessage(claimed)
  return outcome
}

async function tryDelivery(claimed: ClaimedMessage): Promise<Outcome> {
  if (!claimed.message) {
    logOnce('A message was not sent in the time in which it was of use', null)
    return 'failed'
  }
  try {
    await deliver(claimed.message, `${claimed.id}.${claimed.createdAt.getTime()}`)
    return 'sent'
  } catch (error) {
    const permanent = isPermanent(error)
    logOnce(permanent ? 'A message was refused for good' : 'A message could not be sent yet', error)
    return permanent ? 'failed' : 'deferred'
  }
}

async function deliver(message: Message, id: string): Promise<void> {
  if (message.channel === 'mail') await sendMail({ ...message.mail, id })
  else await smsSender.send(message.to, message.text)
}

/** A permanent negative reply about the receiver or message (RFC 5321 section 4.2.1). */
function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, responseCode } = error as Error & { code?: string; responseCode?: number }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500
}
