/** 精选: one comment of a story, which an editor sets before the others. */
import { db } from '@/lib/db'
import { briskly } from '@/lib/desk/door'
import { record } from '@/lib/desk/record'
import type { Editor } from '@/lib/desk/staff'
import type { Door } from '@/lib/reader/perform'
import { doors } from '@/lib/routes'
import { parseKey, switchForm } from '@/lib/schemas/reader'

export const featureDoor: Door<Editor, { on: boolean }> = {
  name: 'desk-feature',
  page: doors.deskFeature,
  schema: switchForm,
  limit: briskly,
  async act({ on }, { who, params, from }) {
    const id = parseKey(params.id)
    const known = id !== null && (await db().comment.count({ where: { id } })) > 0
    if (!known) return 'absent'
    const changed = on ? await feature(who, id) : await unfeature(who, id)
    return { json: { on, changed }, to: from }
  },
}

/** In place of the one before. False: it is already, or the public doesn't see it. */
export async function feature(who: Editor, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    // The story's row makes two editors go one after the other; comments can still be written.
    await tx.$queryRaw`
      select id from story where id = (select story_id from reader.comment where id = ${id})
      for no key update`
    const [set] = await tx.comment.updateManyAndReturn({
      where: { id, state: 'approved', removedAt: null, featured: false },
      data: { featured: true },
      select: { storyId: true },
    })
    if (!set) return false
    const { storyId } = set
    const others = { storyId, featured: true, id: { not: id } }
    await tx.comment.updateMany({ where: others, data: { featured: false } })
    await record(tx, who, 'feature', `comment/${id}`)
    return true
  })
}

/** False: it was not featured. */
export async function unfeature(who: Editor, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const where = { id, featured: true }
    const { count } = await tx.comment.updateMany({ where, data: { featured: false } })
    if (count > 0) await record(tx, who, 'unfeature', `comment/${id}`)
    return count > 0
  })
}
