import type { Staff } from '@/lib/auth/staff'
import { deskSpecialsCopy } from '@/lib/copy/desk-specials'
import { isUniqueViolation } from '@/lib/database/constraint-errors'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { reorder } from '@/lib/desk/specials/reorder'
import { lockSpecial, placeOf } from '@/lib/desk/specials/section-verbs'
import { type Action, type ActionContext, invalid } from '@/lib/actions/run-action'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { parseId, parseStory } from '@/lib/schemas/params'
import {
  type AddedStoryForm,
  addedStoryForm,
  type PlaceForm,
  placeForm,
  type StoryWordsForm,
  storyWordsForm,
} from '@/lib/schemas/special'
import type { Prisma } from '@/prisma/client/client'

const { faults, act, addStory, changeOf, up, down, remove } = deskSpecialsCopy
const words = { up, down, remove }

export const addSpecialStoryAction: Action<Staff<'publish'>, AddedStoryForm> = {
  name: 'desk-special-stories',
  page: actions.deskSpecialSection,
  schema: addedStoryForm,
  limit: rateLimits.desk,
  async run({ story, own_title: title, note }, context) {
    const place = placeOf(context)
    if (!place) return 'not-found'
    const found = await findStory(story)
    if (!found) return invalid({ story: faults.noStory })
    try {
      const added = await change(place, context, async (tx) => {
        const data = { sectionId: place.id, storyId: found.id, title, note }
        await tx.specialStory.create({ data })
        return act(addStory, nameOf(found))
      })
      return added ? { json: { id: found.id }, to: sectionAt(place) } : 'not-found'
    } catch (error) {
      if (isUniqueViolation(error)) return invalid({ story: faults.already })
      throw error
    }
  },
}

/** The special's own words about a story. */
export const storyWordsAction: Action<Staff<'publish'>, StoryWordsForm> = {
  name: 'desk-special-story',
  page: actions.deskSpecialStory,
  schema: storyWordsForm,
  limit: rateLimits.desk,
  async run({ own_title: title, note }, context) {
    const [place, storyId] = [placeOf(context), parseId(context.params.story)]
    if (!place || storyId === null) return 'not-found'
    const changed = await change(place, context, async (tx) => {
      await tx.$executeRaw`select set_config('xiaowen.allow_one_line', 'on', true)`
      const { count } = await tx.specialStory.updateMany({
        where: { sectionId: place.id, storyId },
        data: { title, note },
      })
      return count > 0 ? changeOf(`#${storyId}`) : null
    })
    return changed ? { json: { id: storyId }, to: sectionAt(place) } : 'not-found'
  },
}

/** Moves a story up or down in its section, or removes it from there. */
export const storyPlaceAction: Action<Staff<'publish'>, PlaceForm> = {
  name: 'desk-special-story-place',
  page: actions.deskSpecialSection,
  schema: placeForm,
  limit: rateLimits.desk,
  async run({ do: what }, context) {
    const [place, storyId] = [placeOf(context), parseId(context.params.story)]
    if (!place || storyId === null) return 'not-found'
    const done = await change(place, context, async (tx) => {
      const rows = await tx.specialStory.findMany({
        where: { sectionId: place.id },
        select: { id: true, storyId: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      })
      const row = rows.find((each) => each.storyId === storyId)
      if (!row) return null
      const ids = rows.map(({ id }) => id)
      if (what === 'remove') await tx.specialStory.delete({ where: { id: row.id } })
      else await writeOrder(tx, reorder(ids, row.id, what))
      return act(words[what], `#${storyId}`)
    })
    return done ? { json: { id: storyId }, to: sectionAt(place) } : 'not-found'
  },
}

interface Place {
  specialId: number
  id: number
}

/** Runs with the special locked and logs what the work says it did; null: nothing. */
function change(
  { specialId, id }: Place,
  { reader }: Pick<ActionContext<Staff<'publish'>>, 'reader'>,
  work: (tx: Prisma.TransactionClient) => Promise<string | null>,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    if (!(await lockSpecial(tx, specialId))) return false
    if ((await tx.specialSection.count({ where: { id, specialId } })) === 0) return false
    const detail = await work(tx)
    if (detail === null) return false
    await writeAuditEntry(tx, reader, 'changeSpecial', `special/${specialId}`, detail)
    return true
  })
}

async function writeOrder(tx: Prisma.TransactionClient, ids: number[]): Promise<void> {
  await tx.$executeRaw`
    update special_story s set position = o.place
    from unnest(${ids}::int[]) with ordinality as o(id, place) where s.id = o.id and s.position <> o.place`
}

function findStory(typed: string) {
  const id = parseStory(typed)
  return id === null
    ? null
    : db().story.findFirst({
        where: { id, status: { not: 'deleted' } },
        select: { id: true, title: true },
      })
}

function nameOf({ id, title }: { id: number; title: string }): string {
  return title || `#${id}`
}

function sectionAt({ specialId, id }: Place): string {
  const page = actionPage(actions.deskSpecialSection, { id: specialId, section: id })
  return withNotice(page, 'special-saved', 'stories')
}
