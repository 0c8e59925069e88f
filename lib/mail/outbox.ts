import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type MimeNode from 'nodemailer/lib/mime-node'
import { env } from '@/lib/env'
import { writeAtomically } from '@/lib/atomic-write'
import { type Mail, messageOf } from './message'

/**
 * Writes the message (RFC 5322) to DATA_DIR/mail/<time>-<random>.eml and returns its path. The text is UTF-8 (8bit,
 * RFC 6152) with LF, so that people and scripts can read it.
 */
export async function writeToOutbox(mail: Mail): Promise<string> {
  const folder = join(env().DATA_DIR, 'mail')
  const message = await compose(mail)
  // Messages contain verification codes.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${fileTime()}-${randomBytes(4).toString('hex')}.eml`)
  await writeAtomically(file, message, 0o600)
  return file
}

async function compose(mail: Mail): Promise<string> {
  const writer = createTransport({ streamTransport: true, buffer: true })
  writer.use('stream', ({ message: node }, done) => {
    for (const part of [node, ...node.childNodes]) encodeAs8bit(part)
    done()
  })
  const { message } = await writer.sendMail(messageOf(mail))
  if (!Buffer.isBuffer(message)) throw new Error('Not a buffer, though nodemailer was told so')
  return message.toString('utf8').replaceAll('\r\n', '\n')
}

/** Nodemailer encodes non-ASCII text, but leaves parts alone that are 8bit. */
function encodeAs8bit(part: MimeNode): void {
  if (part.content) part.getTransferEncoding = () => '8bit'
}

/** Sortable, without colons, which some file systems forbid. */
function fileTime(): string {
  return new Date().toISOString().replaceAll(':', '')
}
