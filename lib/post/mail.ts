import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'
import { type Mail, messageOf } from './message'
import { keepMail } from './outbox'

/** Somebody waits for the answer of the form that sends. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/**
 * Sends a message through SMTP_URL; where that is unset, writes it to DATA_DIR/mail (./outbox).
 * @throws what nodemailer throws when the server is away or refuses, or the disk's error.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL } = env()
  if (SMTP_URL) await createTransport({ url: SMTP_URL, ...patience }).sendMail(messageOf(mail))
  else await keepMail(mail)
}
