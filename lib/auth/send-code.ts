/** Messages are sent in the background: the time would tell whether an address has an account. */
import { CODE_SECONDS, issueCode } from '@/lib/auth/codes'
import { rateLimits } from '@/lib/rate-limit/limits'
import { accountMail } from '@/lib/copy/account-mail'
import { identifierCode } from '@/lib/auth/find-accounts'
import { db } from '@/lib/db'
import { rateLimit } from '@/lib/rate-limit/rate-limit'
import { logOnce } from '@/lib/log'
import { queueMessage } from '@/lib/mail/queue'
import type { CodePurpose } from '@/prisma/client/enums'
import type { Identifier } from '@/lib/schemas/identifier'

interface Message {
  subject: string
  text: string
}

interface CodeRequest {
  /** An address code (lib/rate-limit/address-code.ts). */
  from: string
  purpose: CodePurpose
  ticket?: string
}

export function sendCode(
  to: Identifier,
  accountId: number,
  { from, purpose, ticket }: CodeRequest,
): void {
  sendInBackground(to, from, async () =>
    accountMail[purpose](await issueCode(accountId, purpose, ticket)),
  )
}

/** Tells the owner of a confirmed account that somebody registered their address again. */
export function sendAlreadyRegistered(to: Identifier, from: string): void {
  sendInBackground(to, from, () => accountMail.known())
}

/** `write` runs only within the limits: a new code that is not sent would replace one that was. */
function sendInBackground(
  to: Identifier,
  from: string,
  write: () => Message | Promise<Message>,
): void {
  deliver(to, from, write).catch((error: unknown) => logOnce('A code could not be sent', error))
}

async function deliver(
  to: Identifier,
  from: string,
  write: () => Message | Promise<Message>,
): Promise<void> {
  const code = identifierCode(to)
  if (await rateLimit(`mail@${from}/account/${code}`, rateLimits.mailsToFromOneAddress)) return
  if (await rateLimit(`mail/account/${code}`, rateLimits.mailsTo)) return
  const { subject, text } = await write()
  const { kind, value } = to
  const message =
    kind === 'email'
      ? ({ channel: 'mail', mail: { to: value, subject, text } } as const)
      : ({ channel: 'sms', to: value, text } as const)
  await queueMessage(db(), message, CODE_SECONDS)
}
