/** Stores clips and captions and makes their rows. */
import { access } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { importCopy } from '@/lib/copy/import'
import { mediaCopy } from '@/lib/copy/media'
import type { VideoEntry } from '@/lib/schemas/import'
import { type Captions, readCaptions } from '@/lib/media/captions'
import { clipKey, hashedKey, hashOfName, keyOf } from '@/lib/media/keys'
import { readClip } from '@/lib/media/mp4'
import { storeUpload } from '@/lib/media/uploads'
import { storage } from '@/lib/storage'
import type { PictureLookup } from './picture-lookup'
import type { Entry } from './read-sources'
import { readText } from './read-text'
import { missingFile, type Refusal } from './refusal'
import type { Row } from './tables'

export interface ClipContext {
  picture: PictureLookup
  /** Files of existing clips by key. */
  files: Map<string, string>
  uploads: string
}

export interface UploadedClips {
  rows: Row[]
  refused: Refusal[]
  notes: { file: string; note: string }[]
}

const MAX_CAPTION_BYTES = 2_000_000

export async function uploadClips(
  clips: Map<string, Entry<VideoEntry> | null>,
  context: ClipContext,
  done: () => void,
): Promise<UploadedClips> {
  const uploaded: UploadedClips = { rows: [], refused: [], notes: [] }
  const files = new Map(context.files)
  // One after another, which decides whose key gets a hash.
  for (const [path, entry] of clips) {
    try {
      const { values, note } = await uploadClip(path, entry?.value, { ...context, files })
      files.set(String(values.key), String(values.file))
      uploaded.rows.push({ file: path, values })
      if (note) uploaded.notes.push({ file: path, note })
    } catch (error) {
      uploaded.refused.push({ file: path, reason: missingFile(error, entry).message })
    }
    done()
  }
  return uploaded
}

async function uploadClip(
  path: string,
  entry: VideoEntry | undefined,
  { picture, files, uploads }: ClipContext,
): Promise<{ values: Row['values']; note: string | undefined }> {
  const facts = await readClip(path)
  if (!/\.mp4$/i.test(path)) throw new Error(mediaCopy.clip.extension(extname(path)))
  const poster = entry?.poster && picture(path, entry.poster)
  if (poster === null) throw new Error(`poster: ${importCopy.noPicture(entry?.poster ?? '')}`)
  const captions = await captionsOf(path, entry, facts.duration)
  const key = entry && keyInList(entry.key, path, files)
  const file = await storeUpload(storage(uploads), keyOf(path), path)
  const values = {
    key: key ?? freeKey(file, files),
    file,
    captions:
      captions &&
      (await storeUpload(storage(uploads), keyOf(captions.file), Buffer.from(captions.text))),
    poster: poster ?? picture(path, basename(withExtension(path, '.jpg'))) ?? undefined,
    duration: entry?.duration ?? facts.duration,
    width: entry?.width ?? facts.width,
    height: entry?.height ?? facts.height,
    ai_kind: entry?.aiKind,
  }
  return { values, note: captions?.note }
}

/** A list may give its key another clip, but not one of another collection. */
function keyInList(key: string, path: string, files: Map<string, string>): string {
  const file = files.get(key)
  if (file !== undefined && dirname(file) !== dirname(keyOf(path))) {
    throw new Error(mediaCopy.clip.otherCollection(key, file))
  }
  return key
}

/** The key by the file's name, unless another clip has it. */
function freeKey(file: string, files: Map<string, string>): string {
  const key = clipKey(file)
  const holder = files.get(key)
  return holder === undefined || holder === file ? key : clipKey(hashedKey(file, hashOfName(file)))
}

interface CaptionFile extends Captions {
  /** Its name as .vtt. */
  file: string
  note: string | undefined
}

async function captionsOf(
  path: string,
  entry: VideoEntry | undefined,
  duration: number,
): Promise<CaptionFile | undefined> {
  const file = entry?.captions
    ? join(dirname(path), entry.captions)
    : await firstExisting(['.vtt', '.VTT', '.srt', '.SRT'].map((end) => withExtension(path, end)))
  if (file === undefined) return undefined
  const name = basename(file)
  try {
    const captions = readCaptions(await readText(file, MAX_CAPTION_BYTES), duration)
    const note = captions.converted ? mediaCopy.captions.converted(name) : undefined
    return { ...captions, file: withExtension(file, '.vtt'), note }
  } catch (error) {
    const isMissing = (error as { code?: string }).code === 'ENOENT'
    const reason = isMissing ? mediaCopy.captions.missing : (error as Error).message
    throw new Error(mediaCopy.captions.fault(name, reason), { cause: error })
  }
}

/** Captions and poster have the clip's name by default. */
function withExtension(path: string, extension: string): string {
  return path.replace(/\.[^.]+$/, extension)
}

async function firstExisting(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path
  }
  return undefined
}
