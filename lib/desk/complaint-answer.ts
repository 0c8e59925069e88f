import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { deskCopy } from '@/lib/copy/desk'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Staff } from '@/lib/auth/staff'
import { queueMessage } from '@/lib/mail/queue'
import type { Action } from '@/lib/actions/run-action'
import { deskDone, actions, routes } from '@/lib/routes'
import { answerForm } from '@/lib/schemas/desk'
import { identifier } from '@/lib/schemas/identifier'
import { parseId } from '@/lib/schemas/params'
import { site } from '@/lib/site'
import type { Prisma } from '@/prisma/client/client'

/** An answer that can't be mailed for so long is dropped. */
const MAIL_SECONDS = 3 * 86_400

/** The answer to 投诉建议, as a notification and by mail. */
export const complaintAnswerAction: Action<Staff<'moderate'>, { answer: string }> = {
  name: 'desk-complaint',
  page: actions.deskComplaint,
  schema: answerForm,
  limit: rateLimits.desk,
  async run({ answer }, { reader, params }) {
    const id = parseId(params.id)
    const changed = id === null ? null : await answerComplaint(reader, id, answer)
    if (changed === null) return 'not-found'
    return {
      json: { changed },
      to: deskDone(routes.deskComplaints, Number(changed), Number(!changed)),
    }
  },
}

/** False: it was answered before; null: there is no such complaint. */
export async function answerComplaint(
  reader: Staff<'moderate'>,
  id: number,
  answer: string,
): Promise<boolean | null> {
  const closed = await db().$transaction((tx) => closeComplaint(tx, reader, id, answer))
  if (closed) return true
  return (await db().complaint.count({ where: { id } })) > 0 ? false : null
}

/** False where it is closed or there is none. */
export async function closeComplaint(
  tx: Prisma.TransactionClient,
  reader: Staff,
  id: number,
  answer: string,
): Promise<boolean> {
  const [row] = await tx.complaint.updateManyAndReturn({
    where: { id, decidedAt: null },
    data: { decision: answer, decidedAt: now() },
    select: { accountId: true, contact: true, text: true },
  })
  if (!row) return false
  if (row.accountId !== null) {
    await tx.notification.create({
      data: { accountId: row.accountId, kind: 'answer', text: answer },
    })
  }
  await writeAuditEntry(tx, reader, 'answerComplaint', `complaint/${id}`, answer)
  await queueMail(tx, row, answer)
  return true
}

async function queueMail(
  tx: Prisma.TransactionClient,
  { contact, text }: { contact: string | null; text: string },
  answer: string,
): Promise<void> {
  const { data } = identifier.safeParse(contact)
  if (data?.kind !== 'email') return
  const { mailSubject: subject, mail } = deskCopy.complaints
  const message = { to: data.value, subject, text: mail(site.name, answer, text) }
  await queueMessage(tx, { channel: 'mail', mail: message }, MAIL_SECONDS)
}
