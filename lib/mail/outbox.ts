/** Where messages go that nothing sends: files to look at, one a message. */
import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type MimeNode from 'nodemailer/lib/mime-node'
import { env } from '@/lib/env'
import { writeAtomically } from '@/lib/atomic-write'
import { type Mail, messageOf } from './message'

/**
 * Writes the message (RFC 5322) to DATA_DIR/mail/<time>-<random>.eml and returns the file's path. The
 * text stands in it as plain UTF-8 (8bit, RFC 6152), its lines ended as in every file of this system,
 * so that people and scripts can read it.
 */
export async function writeToOutbox(mail: Mail): Promise<string> {
  const folder = join(env().DATA_DIR, 'mail')
  const message = await compose(mail)
  // Codes are in it: nobody else's.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${fileTime()}-${randomBytes(4).toString('hex')}.eml`)
  await writeAtomically(file, message, 0o600)
  return file
}

async function compose(mail: Mail): Promise<string> {
  const writer = createTransport({ streamTransport: true, buffer: true })
  writer.use('stream', ({ message: node }, done) => {
    for (const part of [node, ...node.childNodes]) leaveAsIs(part)
    done()
  })
  const { message } = await writer.sendMail(messageOf(mail))
  if (!Buffer.isBuffer(message)) throw new Error('Not a buffer, though nodemailer was told so')
  return message.toString('utf8').replaceAll('\r\n', '\n')
}

/** Nodemailer encodes whatever is not ASCII; what is not quoted-printable or base64 it writes as it is. */
function leaveAsIs(part: MimeNode): void {
  if (part.content) part.getTransferEncoding = () => '8bit'
}

/** In the order of time, and without the colons that some file systems refuse. */
function fileTime(): string {
  return new Date().toISOString().replaceAll(':', '')
}
