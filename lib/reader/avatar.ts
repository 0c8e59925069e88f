/** 头像. */
import { settingsCopy } from '@/lib/copy/settings'
import { db } from '@/lib/db'
import { removeAvatar, writeAvatar } from '@/lib/reader/avatar-file'
import { drawAvatar } from '@/lib/reader/avatar-picture'
import { type ActionResult, invalid } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import type { Upload } from '@/lib/actions/upload'
import { routes } from '@/lib/routes'

const words = settingsCopy.avatar

/** The reader's face from now on, or none; the one before is gone. */
export async function setAvatar(reader: Reader, { file, remove }: Upload): Promise<ActionResult> {
  if (remove) return replace(reader, null)
  if (file.length === 0) return invalid({ avatar: words.none })
  const drawn = await drawAvatar(file)
  if (drawn === null) return invalid({ avatar: words.noPicture })
  if (drawn === 'large') return invalid({ avatar: words.tooLarge })
  return replace(reader, await writeAvatar(drawn))
}

async function replace(reader: Reader, key: string | null): Promise<ActionResult> {
  // Of two at once, each removes the one that it took the place of.
  const [row] = await db().$queryRaw<{ before: string | null }[]>`
    with old as (select id, avatar from reader.account where id = ${reader.id} for update)
    update reader.account a set avatar = ${key} from old where a.id = old.id
    returning old.avatar as before`
  await removeAvatar(row?.before ?? null)
  return { json: { avatar: key }, to: routes.settings }
}
