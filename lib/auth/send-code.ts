/** Sends a six-digit code to an address. Nobody waits for it: how long it takes would tell too much. */
import { CODE_SECONDS, issueCode } from '@/lib/auth/codes'
import { rateLimits } from '@/lib/rate-limit/limits'
import { accountMail } from '@/lib/copy/account-mail'
import { identifierCode } from '@/lib/auth/find-accounts'
import { db } from '@/lib/db'
import { rateLimit } from '@/lib/rate-limit/rate-limit'
import { logOnce } from '@/lib/log'
import { queueMessage } from '@/lib/mail/queue'
import { sendMessage } from '@/lib/mail/send'
import type { CodePurpose } from '@/prisma/client/enums'
import type { Identifier } from '@/lib/schemas/identifier'

interface Message {
  subject: string
  text: string
}

interface CodeRequest {
  /** A code of the network address that it is asked from. */
  from: string
  purpose: CodePurpose
  ticket?: string
}

/** A code for the account, to the address that it was asked for. */
export function sendCode(
  to: Identifier,
  accountId: number,
  { from, purpose, ticket }: CodeRequest,
): void {
  sendInBackground(to, from, async () => accountMail[purpose](await issueCode(accountId, purpose, ticket)))
}

/** To whom has an account already, where somebody registers their address anew. */
export function sendAlreadyRegistered(to: Identifier, from: string): void {
  sendInBackground(to, from, () => accountMail.known())
}

/** Written only if it may be sent: a code that no letter brings would end the one that a letter brought. */
function sendInBackground(to: Identifier, from: string, write: () => Message | Promise<Message>): void {
  deliver(to, from, write).catch((error: unknown) => logOnce('A code could not be sent', error))
}

async function deliver(
  to: Identifier,
  from: string,
  write: () => Message | Promise<Message>,
): Promise<void> {
  // Whoever asks, and from wherever: nobody's letter box is filled.
  const code = identifierCode(to)
  if (await rateLimit(`mail@${from}/account/${code}`, rateLimits.mailsToFromOneAddress)) return
  if (await rateLimit(`mail/account/${code}`, rateLimits.mailsTo)) return
  const { subject, text } = await write()
  const { kind, value } = to
  const message =
    kind === 'email'
      ? ({ channel: 'mail', mail: { to: value, subject, text } } as const)
      : ({ channel: 'sms', to: value, text } as const)
  await sendMessage(await queueMessage(db(), message, CODE_SECONDS))
}
