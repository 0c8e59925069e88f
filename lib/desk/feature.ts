/** 精选: one comment of a story, which an editor marks. */
import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Editor } from '@/lib/auth/staff'
import type { Action } from '@/lib/actions/run-action'
import { actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { switchForm } from '@/lib/schemas/reader'

export const featureAction: Action<Editor, { on: boolean }> = {
  name: 'desk-feature',
  page: actions.deskFeature,
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

/** In place of the one before. False: it is already, or the public doesn't see it. */
export async function feature(reader: Editor, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    // The story's row makes two editors go one after the other; comments can still be written.
    const [of] = await tx.$queryRaw<{ storyId: number }[]>`
      select s.id as "storyId" from reader.comment c join story s on s.id = c.story_id
      where c.id = ${id} and c.state = 'approved' and c.removed_at is null and not c.featured
      for no key update`
    if (!of) return false
    // First: an index keeps a story from having two.
    await tx.comment.updateMany({ where: { ...of, featured: true }, data: { featured: false } })
    await tx.comment.update({ where: { id }, data: { featured: true } })
    await writeAuditEntry(tx, reader, 'feature', `comment/${id}`)
    return true
  })
}

/** False: it was not featured. */
export async function unfeature(reader: Editor, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const where = { id, featured: true }
    const { count } = await tx.comment.updateMany({ where, data: { featured: false } })
    if (count > 0) await writeAuditEntry(tx, reader, 'unfeature', `comment/${id}`)
    return count > 0
  })
}
