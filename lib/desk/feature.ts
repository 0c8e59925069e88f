import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Staff } from '@/lib/auth/staff'
import type { Action } from '@/lib/actions/run-action'
import { routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { switchForm } from '@/lib/schemas/reader'

/** 精选: at most one comment of a story. */
export const featureAction: Action<Staff<'curate'>, { on: boolean }> = {
  name: 'desk-feature',
  page: routes.deskComments,
  schema: switchForm,
  limit: rateLimits.desk,
  async run({ on }, { reader, params, from }) {
    const id = parseId(params.id)
    const known = id !== null && (await db().comment.count({ where: { id } })) > 0
    if (!known) return 'not-found'
    const changed = on ? await feature(reader, id) : await unfeature(reader, id)
    return { json: { on, changed }, to: from }
  },
}

/** Replaces the story's featured comment. False: already featured, or not public. */
export async function feature(reader: Staff<'curate'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    // The lock on the story's row serialises editors and does not block new comments.
    const [story] = await tx.$queryRaw<{ storyId: number }[]>`
      select s.id as "storyId" from reader.comment c join story s on s.id = c.story_id
      where c.id = ${id} and c.state = 'approved' and c.removed_at is null and not c.featured
      for no key update`
    if (!story) return false
    // First: a unique index allows one.
    await tx.comment.updateMany({ where: { ...story, featured: true }, data: { featured: false } })
    await tx.comment.update({ where: { id }, data: { featured: true } })
    await writeAuditEntry(tx, reader, 'feature', `comment/${id}`)
    return true
  })
}

export async function unfeature(reader: Staff<'curate'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const where = { id, featured: true }
    const { count } = await tx.comment.updateMany({ where, data: { featured: false } })
    if (count > 0) await writeAuditEntry(tx, reader, 'unfeature', `comment/${id}`)
    return count > 0
  })
}
