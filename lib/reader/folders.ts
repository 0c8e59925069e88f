import { isUniqueViolation } from '@/lib/database/constraint-errors'
import { rateLimits } from '@/lib/rate-limit/limits'
import { meCopy } from '@/lib/copy/me'
import type { NoticeName } from '@/lib/copy/notices'
import { db } from '@/lib/db'
import { type Action, type ActionResult, invalid } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { actions, withNotice } from '@/lib/routes'
import { type FolderForm, folderForm } from '@/lib/schemas/favourite'

/** 收藏夹. */
export interface Folder {
  id: number
  name: string
  /** Number of stories. */
  count: number
  /** 稍后看, which comes with the account and can't be changed. */
  fixed: boolean
}

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

/** 稍后看 first. */
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
  const count = await db().folder.count({ where: { accountId: reader.id } })
  if (count >= MAX_FOLDERS) return invalid({ name: meCopy.folders.tooMany(MAX_FOLDERS) })
  return unlessTaken('folder-made', () =>
    db().folder.create({ data: { accountId: reader.id, name } }),
  )
}

async function renameFolder(reader: Reader, id: number, name: string): Promise<ActionResult> {
  const fault = await fixedFault(reader, id)
  if (fault) return fault
  return unlessTaken('folder-renamed', () =>
    db().folder.updateMany({ where: { id, accountId: reader.id }, data: { name } }),
  )
}

/** Its stories stay favourites. */
async function removeFolder(reader: Reader, id: number): Promise<ActionResult> {
  const fault = await fixedFault(reader, id)
  if (fault) return fault
  await db().folder.deleteMany({ where: { id, accountId: reader.id } })
  return done('folder-removed')
}

async function fixedFault(reader: Reader, id: number): Promise<ActionResult | null> {
  const folder = await db().folder.findFirst({ where: { id, accountId: reader.id } })
  if (!folder) return 'not-found'
  return folder.name === meCopy.later ? invalid({ form: meCopy.folders.fixed }) : null
}

async function unlessTaken(
  notice: NoticeName,
  write: () => Promise<unknown>,
): Promise<ActionResult> {
  try {
    await write()
    return done(notice)
  } catch (error) {
    if (isUniqueViolation(error)) return invalid({ name: meCopy.folders.taken })
    throw error
  }
}

function done(notice: NoticeName): ActionResult {
  return { json: {}, to: withNotice(actions.folders, notice) }
}
