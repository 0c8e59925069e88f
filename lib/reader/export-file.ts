import { promisify } from 'node:util'
import { strToU8, zip } from 'fflate'
import { readAvatarFile } from '@/lib/reader/avatar-file'
import { gather } from '@/lib/reader/export'
import { exportPage } from '@/lib/reader/export-page'
import type { Reader } from '@/lib/reader/session'

const pack = promisify<Parameters<typeof zip>[0], Uint8Array>(zip)

/** A zip of everything that is known of the reader: for machines, for people, and their face. */
export async function exportFile(reader: Reader): Promise<Uint8Array> {
  const data = await gather(reader)
  const face = await readAvatarFile((data.account?.[0]?.avatar as string | undefined) ?? null)
  return pack({
    'data.json': strToU8(JSON.stringify(data, null, 2)),
    'index.html': strToU8(exportPage(data, new Date())),
    ...(face && { 'avatar.webp': face }),
  })
}
