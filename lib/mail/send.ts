import { instanceState } from '@/lib/instance-state'
import { logOnce } from '@/lib/log'
import { TryLater } from '@/lib/queue/try-later'
import { sendMail } from './mail'
import { deleteMessage, type Message, type QueuedMessage, readMessage } from './queue'
import { smsSender } from './sms'

type Outcome = 'sent' | 'failed' | 'deferred'

/** Outcomes in this process, for metrics. */
export const sendingStats = instanceState<Record<Outcome, number>>('sending', () => ({
  sent: 0,
  failed: 0,
  deferred: 0,
}))

/** A job of the queue. @throws TryLater */
export async function sendMessage(id: bigint): Promise<void> {
  const queued = await readMessage(id)
  if (!queued) return
  const outcome = await tryDelivery(queued)
  sendingStats[outcome] += 1
  if (outcome === 'deferred') throw new TryLater('The server did not take it')
  await deleteMessage(queued)
}

async function tryDelivery(queued: QueuedMessage): Promise<Outcome> {
  if (!queued.message) {
    logOnce('A message was not sent in the time in which it was of use', null)
    return 'failed'
  }
  try {
    await deliver(queued.message, `${queued.id}.${queued.createdAt.getTime()}`)
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
