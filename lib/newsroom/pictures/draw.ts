import sharp, { type Sharp } from 'sharp'
import type { AiKind } from '@/lib/ai-kind'
import { xmpOf } from '@/lib/media/ai-mark/aigc'
import { type AiMark, readAiMark } from '@/lib/media/ai-mark/read-mark'
import { fileKind } from '@/lib/media/file-kind'
import { checkPicture, decodeStrictly } from '@/lib/media/inspect-picture'
import { type PhotoFacts, readPhotoFacts } from '@/lib/media/photo-facts/read-facts'
import { MAX_PIXELS, type Size } from '@/lib/media/sizes'
import { timeLimit } from '@/lib/media/time-limit'

/** Shorter than the action's timeout. */
const TIMEOUT_MS = 8000

export interface Drawn extends Size {
  bytes: Buffer
  /** What the bytes are, as the ending of a file's name. */
  extension: 'jpg' | 'png' | 'webp'
  facts: PhotoFacts
  /** What the file's own mark says; null: nothing. */
  aiKind: AiKind | null
}

/**
 * The picture upright, in its colours, without what a camera noted but for a mark of artificial intelligence, and what the
 * file said of itself. GIF, which has few colours, becomes PNG; AVIF, which is slow to write, JPEG or WebP; 16 bits become 8.
 * @throws PictureFault
 */
export async function drawPicture(file: Uint8Array): Promise<Drawn> {
  const secondsLeft = timeLimit(TIMEOUT_MS)
  const metadata = await checkPicture(file, MAX_PIXELS)
  const mark = readAiMark(metadata, file)
  const extension = extensionOf(file, metadata.hasAlpha)
  // Decoded once: what is written is what was checked.
  const { data, info } = await decodeStrictly((failOn) => {
    const picture = sharp(file, { limitInputPixels: MAX_PIXELS, failOn })
    return written(marked(picture.autoOrient().keepIccProfile(), mark), extension)
      .timeout({ seconds: secondsLeft() })
      .toBuffer({ resolveWithObject: true })
  })
  const { width, height } = info
  const facts = readPhotoFacts(metadata)
  return { bytes: data, extension, width, height, facts, aiKind: mark?.kind ?? null }
}

function extensionOf(file: Uint8Array, hasAlpha: boolean): Drawn['extension'] {
  switch (fileKind(file)) {
    case 'PNG':
    case 'GIF':
      return 'png'
    case 'WebP':
      return 'webp'
    case 'AVIF':
      return hasAlpha ? 'webp' : 'jpg'
    default:
      return 'jpg'
  }
}

function marked(picture: Sharp, mark: AiMark | null): Sharp {
  return mark?.aigc ? picture.withXmp(xmpOf(mark.aigc, mark.kind)) : picture
}

function written(picture: Sharp, extension: Drawn['extension']): Sharp {
  if (extension === 'png') return picture.png()
  if (extension === 'webp') return picture.webp({ quality: 92, effort: 2 })
  return picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
}
