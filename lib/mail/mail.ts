import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/lib/env'
import { type Mail, messageOf } from './message'
import { writeToOutbox } from './outbox'

/** Somebody waits for the answer of the form that sends. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Kept with its connections, so that a round of letters does not sign in for each. */
let transport: { url: string; pool: Transporter; send: (mail: Mail) => Promise<unknown> } | null =
  null

/**
 * Sends a message through SMTP_URL; where that is unset, writes it to DATA_DIR/mail (./outbox).
 * @throws what nodemailer throws when the server is away or refuses, or the disk's error.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL } = env()
  if (SMTP_URL) await transportTo(SMTP_URL).send(mail)
  else await writeToOutbox(mail)
}

/** Ends the connections to the mail server; the next letter makes new ones. */
export function closeMail(): void {
  transport?.pool.close()
  transport = null
}

function transportTo(url: string) {
  if (transport?.url === url) return transport
  const pool = createTransport({ url, pool: true, maxConnections: 2, ...patience })
  transport = { url, pool, send: (mail) => pool.sendMail(messageOf(mail)) }
  return transport
}
