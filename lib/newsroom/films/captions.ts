import { createHash } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { type Action, invalid } from '@/lib/actions/run-action'
import { deskFilmsCopy } from '@/lib/copy/desk-films'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { readCaptions } from '@/lib/media/captions'
import { storage } from '@/lib/storage'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

const words = deskFilmsCopy.captions
const MAX_CHARACTERS = 1_000_000
const form = z.object({ captions: z.string().max(MAX_CHARACTERS, words.tooLong) })

/** Kept as WebVTT under a new key, so that browsers never show the earlier ones; empty takes them away. */
export const captionFilmAction: Action<Staff, z.infer<typeof form>> = {
  name: 'desk-film-captions',
  page: actions.deskFilm,
  schema: form,
  limit: rateLimits.desk,
  async run({ captions: typed }, { reader, params }) {
    const id = parseId(params.id)
    const film = id === null ? null : await db().film.findUnique({ where: { id } })
    const key = film?.video
    if (id === null || !film || !key) return 'not-found'
    const { duration } = await db().video.findUniqueOrThrow({ where: { key } })
    const read = readTyped(typed, duration)
    if ('fault' in read) return invalid({ captions: read.fault })
    const captions = read.text === '' ? null : await keep(read.text)
    await db().$transaction(async (tx) => {
      const count = await tx.$executeRaw`
        update video set captions = ${captions} where key = ${key} and captions is distinct from ${captions}`
      if (count > 0) await writeAuditEntry(tx, reader, 'captionFilm', `film/${id}`, film.name)
    })
    return {
      json: { captions },
      to: withNotice(actionPage(actions.deskFilm, { id }), 'captions-saved'),
    }
  },
}

/** Empty where nothing was typed. */
function readTyped(typed: string, duration: number): { text: string } | { fault: string } {
  const plain = typed.replace(/^\uFEFF/, '').trim()
  if (plain === '') return { text: '' }
  try {
    return { text: readCaptions(`${plain}\n`, duration).text }
  } catch (error) {
    return { fault: (error as Error).message }
  }
}

async function keep(captions: string): Promise<string> {
  const hash = createHash('sha256').update(captions).digest('hex')
  const key = `captions/${hash.slice(0, 2)}/${hash.slice(0, 16)}.vtt`
  await storage().copy(key, Buffer.from(captions))
  return key
}

const MAX_BYTES = 2_000_000

/** Of a row of `video`; empty where it has none, or the file is away. */
export async function readCaptionText(key: string | null): Promise<string> {
  const file = key === null ? null : await storage().find(key)
  if (key === null || !file || file.size > MAX_BYTES) return ''
  return text(await storage().read(key))
}
