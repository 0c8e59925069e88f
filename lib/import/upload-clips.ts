/** Copies clips and captions to UPLOADS_DIR and makes their rows. */
import { access } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import pLimit from 'p-limit'
import type { VideoEntry } from '@/lib/schemas/import'
import { clipKey, collectionOf, keyOf } from '@/lib/media/keys'
import { readClip } from '@/lib/media/mp4'
import type { Entry } from './read-sources'
import type { Refusal } from './refusal'
import type { Row } from './tables'
import { compareUpload, copyUpload } from '@/lib/media/uploads'

/** `picture` finds a poster's key by its file name. */
export async function uploadClips(
  clips: Map<string, Entry<VideoEntry> | null>,
  picture: (collection: string, name: string) => string | null,
  uploads: string,
  done: () => void,
): Promise<{ rows: Row[]; refused: Refusal[] }> {
  const rows: Row[] = []
  const refused: Refusal[] = []
  await pLimit(2).map(clips, async ([path, entry]) => {
    try {
      rows.push({ file: path, values: await uploadClip(path, entry?.value, picture, uploads) })
    } catch (error) {
      refused.push({ file: path, reason: (error as Error).message })
    }
    done()
  })
  return { rows, refused }
}

async function uploadClip(
  path: string,
  entry: VideoEntry | undefined,
  picture: (collection: string, name: string) => string | null,
  uploads: string,
): Promise<Row['values']> {
  const facts = await readClip(path)
  const collection = collectionOf(path)
  const poster = entry?.poster && picture(collection, entry.poster)
  if (poster === null) throw new Error(`poster: no picture is called ${entry?.poster}`)
  const captions = entry?.captions
    ? join(dirname(path), entry.captions)
    : await existingFile(withExtension(path, '.vtt'))
  return {
    key: entry?.key ?? clipKey(path),
    file: await place(path, uploads),
    captions: captions && (await place(captions, uploads)),
    poster: poster ?? picture(collection, basename(withExtension(path, '.jpg'))) ?? undefined,
    duration: entry?.duration ?? facts.duration,
    width: entry?.width ?? facts.width,
    height: entry?.height ?? facts.height,
  }
}

/** Captions and poster have the clip's name by default. */
function withExtension(path: string, extension: string): string {
  return path.replace(/\.[^.]+$/, extension)
}

async function place(path: string, uploads: string): Promise<string> {
  const key = keyOf(path)
  const target = join(uploads, key)
  if ((await compareUpload(path, target)) !== 'same') await copyUpload(path, target)
  return key
}

async function existingFile(path: string): Promise<string | undefined> {
  return access(path).then(
    () => path,
    () => undefined,
  )
}
