/** 收藏夹: a reader's folders. 稍后看 comes with the account and stays as it is. */
import { isTaken } from '@/lib/auth/taken'
import { rateLimits } from '@/lib/rate-limit/limits'
import { meCopy } from '@/lib/copy/me'
import { db } from '@/lib/db'
import { type Action, type ActionResult, invalid } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actions } from '@/lib/routes'
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
const MAX_FOLDERS = 50

export const folderAction: Action<Reader, FolderForm> = {
  name: 'folders',
  page: actions.folders,
  schema: folderForm,
  limit: rateLimits.folders,
  async run({ id, remove, name }, { reader }) {
    if (remove) return id === null ? 'not-found' : removeFolder(reader, id)
    if (name === '') return invalid({ name: meCopy.folders.empty })
    return id === null ? createFolder(reader, name) : renameFolder(reader, id, name)
  },
}

/** The reader's folders, the one that came with the account first. */
export async function readFolders(reader: Reader): Promise<Folder[]> {
  const rows = await db().folder.findMany({
    where: { accountId: reader.id },
    orderBy: { id: 'asc' },
    take: MAX_FOLDERS,
    select: { id: true, name: true, _count: { select: { favourites: true } } },
  })
  return rows.map(({ id, name, _count }) => ({
    id,
    name,
    count: _count.favourites,
    fixed: name === meCopy.later,
  }))
}

async function createFolder(reader: Reader, name: string): Promise<ActionResult> {
  const own = await db().folder.count({ where: { accountId: reader.id } })
  if (own >= MAX_FOLDERS) return invalid({ name: meCopy.folders.tooMany(MAX_FOLDERS) })
  return unlessTaken(() => db().folder.create({ data: { accountId: reader.id, name } }))
}

async function renameFolder(reader: Reader, id: number, name: string): Promise<ActionResult> {
  const fault = await fixedFault(reader, id)
  if (fault) return fault
  return unlessTaken(() =>
    db().folder.updateMany({ where: { id, accountId: reader.id }, data: { name } }),
  )
}

/** What is in it stays a favourite. */
async function removeFolder(reader: Reader, id: number): Promise<ActionResult> {
  const fault = await fixedFault(reader, id)
  if (fault) return fault
  await db().folder.deleteMany({ where: { id, accountId: reader.id } })
  return done()
}

async function fixedFault(reader: Reader, id: number): Promise<ActionResult | null> {
  const folder = await db().folder.findFirst({ where: { id, accountId: reader.id } })
  if (!folder) return 'not-found'
  return folder.name === meCopy.later ? invalid({ form: meCopy.folders.fixed }) : null
}

async function unlessTaken(write: () => Promise<unknown>): Promise<ActionResult> {
  try {
    await write()
    return done()
  } catch (error) {
    if (isTaken(error)) return invalid({ name: meCopy.folders.taken })
    throw error
  }
}

function done(): ActionResult {
  return { json: {}, to: actions.folders }
}
