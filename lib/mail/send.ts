/** Sends what is queued, and keeps what no server takes now for another try. */
import { logOnce } from '@/lib/log'
import { sendMail } from './mail'
import { type Claimed, claimMessage, dropMessage, type Message, putOffMessage } from './queue'
import { smsSender } from './sms'
import { sendingStats } from './stats'

/** At once; as many as the connections to the mail server. */
const WIDTH = 2

type Outcome = 'sent' | 'failed' | 'put off'

/** Tries to send this one now. Its next tries are the scheduler's. */
export async function sendMessage(id: bigint): Promise<void> {
  const claimed = await claimMessage(id)
  if (claimed) await send(claimed)
}

/** Sends what is due, until nothing is or a server does not take it. Returns how many were sent. */
export async function sendDueMessages(ending?: AbortSignal): Promise<number> {
  const sent = await Promise.all(Array.from({ length: WIDTH }, () => sendInTurn(ending)))
  return sent.reduce((sum, one) => sum + one, 0)
}

async function sendInTurn(ending?: AbortSignal): Promise<number> {
  for (let sent = 0; ;) {
    if (ending?.aborted) return sent
    const claimed = await claimMessage(null)
    const outcome = claimed && (await send(claimed))
    if (outcome === null || outcome === 'put off') return sent
    if (outcome === 'sent') sent += 1
  }
}

async function send(claimed: Claimed): Promise<Outcome> {
  const outcome = await attempt(claimed)
  sendingStats[outcome] += 1
  if (outcome === 'put off') await putOffMessage(claimed)
  else await dropMessage(claimed)
  return outcome
}

async function attempt(claimed: Claimed): Promise<Outcome> {
  if (!claimed.message) {
    logOnce('A message was not sent in the time in which it was of use', null)
    return 'failed'
  }
  try {
    await hand(claimed.message, `${claimed.id}.${claimed.createdAt.getTime()}`)
    return 'sent'
  } catch (error) {
    const final = isFinal(error)
    logOnce(final ? 'A message was refused for good' : 'A message could not be sent yet', error)
    return final ? 'failed' : 'put off'
  }
}

async function hand(message: Message, id: string): Promise<void> {
  if (message.channel === 'mail') await sendMail({ ...message.mail, id })
  else await smsSender.send(message.to, message.text)
}

/** The server answered of this receiver or this letter that it never will be taken (RFC 5321, 4.2.1). */
function isFinal(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, responseCode } = error as Error & { code?: string; responseCode?: number }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500
}
