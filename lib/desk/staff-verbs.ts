/** Who may do what is given and taken here; the last admin is kept by the database (newsroom.keep_admin). */
import { changeRole } from '@/lib/auth/give-role'
import type { Staff } from '@/lib/auth/staff'
import { deskCopy } from '@/lib/copy/desk'
import { staffCopy as words } from '@/lib/copy/staff'
import { isCheckViolation } from '@/lib/database/constraint-errors'
import { db } from '@/lib/db'
import { type Action, type ActionResult, invalid } from '@/lib/actions/run-action'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { type RightForm, rightForm, type RoleForm, roleForm } from '@/lib/schemas/staff'
import type { Prisma } from '@/prisma/client/client'

export const roleAction: Action<Staff<'admin'>, RoleForm> = {
  name: 'desk-role',
  page: actions.deskMember,
  schema: roleForm,
  limit: rateLimits.desk,
  async run({ role }, { reader, params }) {
    const id = await findMember(params.id)
    if (id === null) return 'not-found'
    return unlessLastAdmin('role', async (tx) => {
      const before = await changeRole(tx, id, role)
      if (before !== null) {
        const detail = `${deskCopy.roles[before]} → ${deskCopy.roles[role]}`
        await writeAuditEntry(tx, reader, 'role', `account/${id}`, detail)
      }
      return {
        json: { changed: before !== null },
        to: withNotice(actionPage(actions.deskMember, { id }), 'role-changed'),
      }
    })
  },
}

export const rightAction: Action<Staff<'admin'>, RightForm> = {
  name: 'desk-right',
  page: actions.deskMember,
  schema: rightForm,
  limit: rateLimits.desk,
  async run(form, { reader, params }) {
    const id = await findMember(params.id)
    if (id === null) return 'not-found'
    const column = form.column === null ? null : await findColumn(form.column)
    if (form.column !== null && column === null) return invalid({ column: words.badColumn })
    return unlessLastAdmin('right', async (tx) => {
      const changed = form.on ? await give(tx, reader, id, form) : await take(tx, id, form)
      const detail = words.inColumn(words.rights[form.right], column?.name ?? words.allColumns)
      const verb = form.on ? 'giveRight' : 'takeRight'
      if (changed) await writeAuditEntry(tx, reader, verb, `account/${id}`, detail)
      const notice = form.on ? 'right-given' : 'right-taken'
      return {
        json: { changed },
        to: withNotice(actionPage(actions.deskMember, { id }), notice),
      }
    })
  },
}

/** The id of a confirmed account; null where there is none. */
async function findMember(param: string | undefined): Promise<number | null> {
  const id = parseId(param)
  const known =
    id !== null && (await db().account.count({ where: { id, confirmedAt: { not: null } } }))
  return known ? id : null
}

function findColumn(slug: string) {
  return db().column.findUnique({ where: { slug }, select: { name: true } })
}

async function give(
  tx: Prisma.TransactionClient,
  reader: Staff<'admin'>,
  accountId: number,
  { right, column: columnSlug }: RightForm,
): Promise<boolean> {
  const { count } = await tx.staffRight.createMany({
    data: [{ accountId, right, columnSlug, byId: reader.id }],
    skipDuplicates: true,
  })
  return count > 0
}

async function take(
  tx: Prisma.TransactionClient,
  accountId: number,
  { right, column: columnSlug }: RightForm,
): Promise<boolean> {
  const { count } = await tx.staffRight.deleteMany({ where: { accountId, right, columnSlug } })
  return count > 0
}

async function unlessLastAdmin(
  field: 'role' | 'right',
  work: (tx: Prisma.TransactionClient) => Promise<ActionResult>,
): Promise<ActionResult> {
  try {
    return await db().$transaction(work)
  } catch (error) {
    if (isCheckViolation(error)) return invalid({ [field]: words.lastAdmin })
    throw error
  }
}
