import type { SendMailOptions } from 'nodemailer'
import { env } from '@/lib/env'
import { site } from '@/lib/site'

export interface Mail {
  /** A bare address. */
  to: string
  subject: string
  text: string
  html?: string
  headers?: Record<string, string>
  /** The same at each try, so that mail clients can drop duplicates. */
  id?: string
}

/** Marked as auto-generated, so that no vacation reply is sent (RFC 3834). */
export function messageOf({ to, subject, text, html, headers, id }: Mail): SendMailOptions {
  return {
    from: site.sender,
    // As an object, so that it can't contain a second receiver.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: id && `<${id}@${new URL(env().SITE_URL).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...headers },
    // Every server accepts quoted-printable, and codes stay readable in it.
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
