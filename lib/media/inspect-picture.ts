import sharp, { type Metadata } from 'sharp'
import { mediaCopy } from '@/lib/copy/media'
import { fileKind, type FileKind } from './file-kind'
import { isAnimatedPng, isZeroFilled } from './picture-bytes'

const words = mediaCopy.picture
const served = new Set<FileKind | null>(['JPEG', 'PNG', 'GIF', 'WebP', 'AVIF'])

const corrupt = /Corrupt JPEG|Invalid frame/
/** What libjpeg says of files that cameras write and everybody shows whole. */
const harmless = /Invalid SOS parameters|extraneous bytes before marker 0xd9/

/** Its message is a sentence for whoever sent the file. */
export class PictureFault extends Error {}

/**
 * Decodes the whole picture, so that none is taken that can't be shown later. Returns what stands before it.
 * @throws PictureFault
 */
export async function inspectPicture(bytes: Uint8Array, maxPixels: number): Promise<Metadata> {
  const metadata = await checkPicture(bytes, maxPixels)
  await decodeStrictly((failOn) =>
    sharp(bytes, { limitInputPixels: false, failOn })
      .resize({ width: 160, height: 160, fit: 'inside' })
      .raw()
      .toBuffer(),
  )
  return metadata
}

/** As `inspectPicture`, by what stands before the picture. */
export async function checkPicture(bytes: Uint8Array, maxPixels: number): Promise<Metadata> {
  if (bytes.length === 0) throw new PictureFault(mediaCopy.empty)
  const kind = fileKind(bytes)
  if (!kind) throw new PictureFault(words.unknown)
  if (!served.has(kind)) throw new PictureFault(words.kind(kind))
  if (saysItMoves(bytes, kind)) throw new PictureFault(words.animated(kind))
  const metadata = await orBroken(sharp(bytes, { limitInputPixels: false }).metadata())
  const { autoOrient, pages = 1 } = metadata
  if (pages > 1) throw new PictureFault(kind === 'AVIF' ? words.several : words.animated(kind))
  const { width, height } = autoOrient
  if (width * height > maxPixels) {
    throw new PictureFault(words.pixels(width, height, maxPixels / 1_000_000))
  }
  if (isZeroFilled(bytes, kind)) throw new PictureFault(words.broken)
  return metadata
}

/**
 * Whatever decodes all of a picture, stricter than a render: corrupt data is an error, too.
 * @throws PictureFault
 */
export async function decodeStrictly<T>(
  decode: (failOn: 'warning' | 'error') => Promise<T>,
): Promise<T> {
  try {
    return await decode('warning')
  } catch (error) {
    const { message } = error as Error
    if (isTimeout(error)) throw error
    // GIF and JPEG go on after corrupt data with a warning; the others' warnings are about metadata.
    const isBroken = message.split('\n').some((line) => corrupt.test(line) && !harmless.test(line))
    if (isBroken) throw new PictureFault(words.broken, { cause: error })
    return orBroken(decode('error'))
  }
}

/** Of sharp's `timeout`. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && /timeout/i.test(error.message)
}

function saysItMoves(bytes: Uint8Array, kind: FileKind): boolean {
  if (kind === 'PNG') return isAnimatedPng(bytes)
  return kind === 'AVIF' && Buffer.from(bytes.subarray(8, 12)).toString('latin1') === 'avis'
}

async function orBroken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    if (isTimeout(cause)) throw cause
    throw new PictureFault(words.broken, { cause })
  }
}
