import type { Staff } from '@/lib/auth/staff'
import { deskSpecialsCopy } from '@/lib/copy/desk-specials'
import { isUniqueViolation } from '@/lib/database/constraint-errors'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { isPicture } from '@/lib/desk/is-picture'
import { mayKeepSpecials } from '@/lib/desk/specials/specials'
import { type Action, type ActionResult, invalid } from '@/lib/actions/run-action'
import { publishedSpecial } from '@/lib/published'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import {
  type NewSpecialForm,
  newSpecialForm,
  type SpecialForm,
  specialForm,
} from '@/lib/schemas/special'
import type { Prisma } from '@/prisma/client/client'

const { faults } = deskSpecialsCopy

export const addSpecialAction: Action<Staff<'publish'>, NewSpecialForm> = {
  name: 'desk-specials',
  page: actions.deskSpecials,
  schema: newSpecialForm,
  limit: rateLimits.desk,
  async run({ title, slug }, { reader }) {
    if (!mayKeepSpecials(reader)) return 'not-found'
    return unlessTaken(async (tx) => {
      const { id } = await tx.special.create({ data: { title, slug }, select: { id: true } })
      await writeAuditEntry(tx, reader, 'createSpecial', `special/${id}`, title)
      return { json: { id }, to: at(id, 'special-added') }
    })
  },
}

/** Saves the fields, and publishes or hides with them. */
export const specialAction: Action<Staff<'publish'>, SpecialForm> = {
  name: 'desk-special',
  page: actions.deskSpecial,
  schema: specialForm,
  limit: rateLimits.desk,
  async run({ intent, ...fields }, { reader, params }) {
    const id = parseId(params.id)
    if (id === null || !mayKeepSpecials(reader)) return 'not-found'
    if (!(await isPicture(fields.cover))) return invalid({ cover: faults.noCover })
    return unlessTaken(async (tx) => {
      // The form has the whole text, so what became one line was meant.
      await tx.$executeRaw`select set_config('xiaowen.allow_one_line', 'on', true)`
      const { count } = await tx.special.updateMany({
        where: { id },
        data: { ...fields, ...statusAfter[intent] },
      })
      if (count === 0) return 'not-found'
      await writeAuditEntry(tx, reader, verbs[intent], `special/${id}`, fields.title)
      return { json: { id }, to: at(id, notices[intent]) }
    })
  },
}

type Intent = SpecialForm['intent']

const statusAfter: Record<Intent, { status?: 'draft' | 'published' }> = {
  save: {},
  publish: publishedSpecial,
  hide: { status: 'draft' },
}
const verbs = {
  save: 'changeSpecial',
  publish: 'publishSpecial',
  hide: 'hideSpecial',
} as const satisfies Record<Intent, string>
const notices = {
  save: 'special-saved',
  publish: 'special-published',
  hide: 'special-hidden',
} as const satisfies Record<Intent, string>

function at(id: number, notice: Parameters<typeof withNotice>[1]): string {
  return withNotice(actionPage(actions.deskSpecial, { id }), notice)
}

async function unlessTaken(
  work: (tx: Prisma.TransactionClient) => Promise<ActionResult>,
): Promise<ActionResult> {
  try {
    return await db().$transaction(work)
  } catch (error) {
    if (isUniqueViolation(error)) return invalid({ slug: faults.taken })
    throw error
  }
}
