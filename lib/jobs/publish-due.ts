/** Changes of stories that are due: planned edits, and stories that leave at a time. */
import { db } from '@/lib/db'
import { refusedBy } from '@/lib/database/refused'
import { logOnce, logWarning } from '@/lib/log'
import { applyDueEdit } from '@/lib/newsroom/apply-due-edit'
import { plannedChanges } from '@/lib/newsroom/planned-changes'
import { withdrawDue } from '@/lib/newsroom/withdraw-due'

type Kind = 'edit' | 'unpublish'

interface Due {
  kind: Kind
  id: number
  at: Date
}

const BATCH = 100

const work: Record<Kind, (id: number, at: Date) => Promise<boolean>> = {
  edit: applyDueEdit,
  unpublish: withdrawDue,
}

/**
 * Makes all changes that are due by the database's clock, whichever instances call it. Returns how many it made. A
 * first publication needs none of it: the row is published before its time, and all reads compare with the clock.
 */
export async function publishDue(ending?: AbortSignal): Promise<number> {
  let made = 0
  for (;;) {
    const due = await findDue()
    const before = made
    for (const one of due) {
      if (ending?.aborted) return made
      made += Number(await change(one))
    }
    // Rows that another instance has locked, or that failed, are due again in a second.
    if (due.length < BATCH || made === before) return made
  }
}

function findDue(): Promise<Due[]> {
  return db().$queryRaw`
    (select 'edit' as kind, story_id as id, publish_at as at from newsroom.edit where publish_at <= now()
      order by publish_at limit ${BATCH}::int)
    union all
    (select 'unpublish', id, unpublish_at from story s where unpublish_at <= now() and listing.is_published(s)
      order by unpublish_at limit ${BATCH}::int)
    limit ${BATCH}::int`
}

/** One story's fault keeps no other from its time. */
async function change({ kind, id, at }: Due): Promise<boolean> {
  try {
    const isMade = await work[kind](id, at)
    plannedChanges.made += Number(isMade)
    return isMade
  } catch (error) {
    plannedChanges.failed += 1
    // The alarm says why: what the database refuses may repeat what was written.
    if (refusedBy(error)) logWarning(`The planned change of story ${id} was refused`, 'error')
    else logOnce(`The planned change of story ${id} failed`, error)
    return false
  }
}
