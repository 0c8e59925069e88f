/** What is sent, and how it is put for nodemailer. */
import type { SendMailOptions } from 'nodemailer'
import { env } from '@/lib/env'
import { site } from '@/lib/site'

export interface Mail {
  /** One address, nothing else. */
  to: string
  subject: string
  text: string
  html?: string
  headers?: Record<string, string>
  /** The same at each try, so that a mail program shows a letter that came twice once. */
  id?: string
}

/** The message, from the site. A machine wrote it: no holiday notes, please (RFC 3834). */
export function messageOf({ to, subject, text, html, headers, id }: Mail): SendMailOptions {
  return {
    from: site.sender,
    // As an object: what stands in it can't become a second receiver.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: id && `<${id}@${new URL(env().SITE_URL).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    // Quoted-printable leaves digits readable, and every server takes it.
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
