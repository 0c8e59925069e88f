import { db } from '@/lib/db'

export interface EntryVersion {
  id: number
  /** When it was changed. */
  at: string
  /** Who changed it: a nickname, or a program; null: an erased account. */
  by: string | null
  title: string
  text: string
  picture: string | null
}

const SHOWN = 20

/** What the entry said before, the last change first. */
export async function readEntryVersions(entryId: number): Promise<EntryVersion[]> {
  const rows = await db().$queryRaw<(Omit<EntryVersion, 'at'> & { at: Date })[]>`
    select v.id::int as id, v.at, coalesce(a.nickname, nullif(v.author, '')) as by, v.title, v.text, v.picture
    from newsroom.live_entry_version v left join reader.account a on a.id = v.account_id
    where v.entry_id = ${entryId} order by v.id desc limit ${SHOWN}`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
