import { Readable } from 'node:stream'
import { db } from '@/lib/db'
import { readAvatarFile } from '@/lib/reader/avatar-file'
import { readerData } from '@/lib/reader/export/export'
import { exportJson } from '@/lib/reader/export/json'
import { exportPage } from '@/lib/reader/export/page'
import { zipFiles } from '@/lib/reader/export/zip'
import type { Reader } from '@/lib/auth/session'

/** A zip of data.json, index.html and the avatar, streamed with one page of rows in memory. */
export async function* exportFile({ id }: Reader): AsyncGenerator<Uint8Array> {
  const data = readerData(id)
  const account = await db().account.findUnique({ where: { id }, select: { avatar: true } })
  const avatar = await readAvatarFile(account?.avatar ?? null)
  yield* zipFiles([
    ['data.json', () => exportJson(data)],
    ['index.html', () => exportPage(data, new Date())],
    ...(avatar ? [['avatar.webp', () => Readable.from([avatar])] as const] : []),
  ])
}
