/** 收藏夹: a reader's folders. 稍后看 comes with the account and stays as it is. */
import { isTaken } from '@/lib/auth/taken'
import { rateLimits } from '@/lib/rate-limit/limits'
import { meCopy } from '@/lib/copy/me'
import { db } from '@/lib/db'
import { type Door, type Outcome, refused } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { doors } from '@/lib/routes'
import { type FolderForm, folderForm } from '@/lib/schemas/favourite'

export interface Folder {
  id: number
  name: string
  /** How many stories are in it. */
  count: number
  /** It came with the account. */
  fixed: boolean
}

/** Nobody looks for a story in more. */
const MOST = 50

export const folderDoor: Door<Reader, FolderForm> = {
  name: 'folders',
  page: doors.folders,
  schema: folderForm,
  limit: rateLimits.folders,
  async act({ id, remove, name }, { who }) {
    if (remove) return id === null ? 'absent' : removeFolder(who, id)
    if (name === '') return refused({ name: meCopy.folders.empty })
    return id === null ? makeFolder(who, name) : renameFolder(who, id, name)
  },
}

/** The reader's folders, the one that came with the account first. */
export async function readFolders(reader: Reader): Promise<Folder[]> {
  const rows = await db().folder.findMany({
    where: { accountId: reader.id },
    orderBy: { id: 'asc' },
    take: MOST,
    select: { id: true, name: true, _count: { select: { favourites: true } } },
  })
  return rows.map(({ id, name, _count }) => ({
    id,
    name,
    count: _count.favourites,
    fixed: name === meCopy.later,
  }))
}

async function makeFolder(reader: Reader, name: string): Promise<Outcome> {
  const own = await db().folder.count({ where: { accountId: reader.id } })
  if (own >= MOST) return refused({ name: meCopy.folders.tooMany(MOST) })
  return unlessTaken(() => db().folder.create({ data: { accountId: reader.id, name } }))
}

async function renameFolder(reader: Reader, id: number, name: string): Promise<Outcome> {
  const fault = await whyKept(reader, id)
  if (fault) return fault
  return unlessTaken(() =>
    db().folder.updateMany({ where: { id, accountId: reader.id }, data: { name } }),
  )
}

/** What is in it stays a favourite. */
async function removeFolder(reader: Reader, id: number): Promise<Outcome> {
  const fault = await whyKept(reader, id)
  if (fault) return fault
  await db().folder.deleteMany({ where: { id, accountId: reader.id } })
  return done()
}

async function whyKept(reader: Reader, id: number): Promise<Outcome | null> {
  const folder = await db().folder.findFirst({ where: { id, accountId: reader.id } })
  if (!folder) return 'absent'
  return folder.name === meCopy.later ? refused({ form: meCopy.folders.fixed }) : null
}

async function unlessTaken(write: () => Promise<unknown>): Promise<Outcome> {
  try {
    await write()
    return done()
  } catch (error) {
    if (isTaken(error)) return refused({ name: meCopy.folders.taken })
    throw error
  }
}

function done(): Outcome {
  return { json: {}, to: doors.folders }
}
