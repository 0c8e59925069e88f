import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/lib/env'
import { type Mail, messageOf } from './message'
import { writeToOutbox } from './outbox'

/** Short, since a form's answer waits for it. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Pooled, so that a batch of mails logs in once. */
let transport: { url: string; pool: Transporter; send: (mail: Mail) => Promise<unknown> } | null =
  null

/** Sends through SMTP_URL, or writes to the outbox if that is unset. @throws nodemailer's or the disk's error. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL } = env()
  if (SMTP_URL) await transportTo(SMTP_URL).send(mail)
  else await writeToOutbox(mail)
}

/** Closes the connections; the next mail reconnects. */
export function closeMail(): void {
  transport?.pool.close()
  transport = null
}

function transportTo(url: string) {
  if (transport?.url === url) return transport
  const pool = createTransport({ url, pool: true, maxConnections: 2, ...timeouts })
  transport = { url, pool, send: (mail) => pool.sendMail(messageOf(mail)) }
  return transport
}
