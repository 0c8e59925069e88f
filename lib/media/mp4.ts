/** Reads what an MP4 file says of itself (ISO/IEC 14496-12). Hand-written: libraries read or decode the whole file. */
import { open, type FileHandle } from 'node:fs/promises'
import { mediaCopy } from '@/lib/copy/media'
import { boxAt, boxesIn } from './boxes'
import { checkAudio, checkVideo } from './codecs'
import { fileKind } from './file-kind'
import { type Mp4File, readMp4 } from './mp4-file'
import type { Size } from './sizes'

export interface ClipFacts extends Size {
  /** Seconds. */
  duration: number
}

const words = mediaCopy.clip

/** @throws with a sentence if not every browser can play the file. Width and height are those after rotation. */
export async function readClip(file: string): Promise<ClipFacts> {
  const handle = await open(file)
  try {
    await checkKind(handle)
    return factsOf(await readMp4(handle))
  } finally {
    await handle.close()
  }
}

async function checkKind(handle: FileHandle): Promise<void> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2048), 0, 2048, 0)
  if (bytesRead === 0) throw new Error(mediaCopy.empty)
  const kind = fileKind(buffer.subarray(0, bytesRead))
  if (kind !== 'MP4') throw new Error(kind ? words.kind(kind) : words.unknown)
}

function factsOf(file: Mp4File): ClipFacts {
  if (boxAt(file.head, 'mvex')) throw new Error(words.fragmented)
  const tracks = tracksOf(file.head)
  const [video, second] = tracks.filter(({ handler }) => handler === 'vide')
  if (!video) throw new Error(tracks.length > 0 ? words.noPicture : words.broken)
  if (second) throw new Error(words.several)
  checkVideo(video.descriptions)
  for (const { handler, descriptions } of tracks) if (handler === 'soun') checkAudio(descriptions)
  const samples = tracks.map((track) => samplesOf(track.table))
  const bytes = samples.reduce((sum, track) => sum + track.bytes, 0)
  const last = Math.max(...samples.map((track) => track.lastChunk))
  if (bytes > file.mediaBytes || last >= file.fileBytes) throw new Error(words.cut)
  const duration = durationOf(file.head)
  if (!duration || samplesOf(video.table).count === 0) throw new Error(words.noDuration)
  return { duration, ...sizeOf(video.header) }
}

interface Track {
  /** vide, soun and others. */
  handler: string
  /** The content of `tkhd`, `stbl` and `stsd`. */
  header: Buffer
  table: Buffer
  descriptions: Buffer
}

function tracksOf(head: Buffer): Track[] {
  return boxesIn(head).flatMap(({ type, content }) => {
    if (type !== 'trak') return []
    const handler = boxAt(content, 'mdia/hdlr')?.toString('latin1', 8, 12)
    const header = boxAt(content, 'tkhd')
    const table = boxAt(content, 'mdia/minf/stbl')
    const descriptions = table && boxAt(table, 'stsd')
    if (!handler || !header || !table || !descriptions) throw new Error(words.broken)
    return [{ handler, header, table, descriptions }]
  })
}

function durationOf(head: Buffer): number | null {
  const box = boxAt(head, 'mvhd')
  if (!box || box.length < 100) return null
  const [units, scale] =
    box[0] === 1
      ? [Number(box.readBigUInt64BE(24)), box.readUInt32BE(20)]
      : [box.readUInt32BE(16), box.readUInt32BE(12)]
  const isUnknown = units === 0xffff_ffff || units > Number.MAX_SAFE_INTEGER
  return isUnknown || scale === 0 ? null : units / scale
}

/** How many samples a track has, their bytes, and where its last chunk begins in the file. */
function samplesOf(table: Buffer): { count: number; bytes: number; lastChunk: number } {
  const sizes = boxAt(table, 'stsz') ?? boxAt(table, 'stz2')
  if (!sizes || sizes.length < 12) throw new Error(words.broken)
  const each = boxAt(table, 'stsz') ? sizes.readUInt32BE(4) : 0
  const count = sizes.readUInt32BE(8)
  let bytes = each * count
  if (each === 0 && boxAt(table, 'stsz')) {
    for (let at = 12; at + 4 <= sizes.length; at += 4) bytes += sizes.readUInt32BE(at)
  }
  return { count, bytes, lastChunk: lastChunkOf(table) }
}

function lastChunkOf(table: Buffer): number {
  let last = 0
  const short = boxAt(table, 'stco')
  for (let at = 8; short && at + 4 <= short.length; at += 4) {
    last = Math.max(last, short.readUInt32BE(at))
  }
  const long = boxAt(table, 'co64')
  for (let at = 8; long && at + 8 <= long.length; at += 8) {
    last = Math.max(last, Number(long.readBigUInt64BE(at)))
  }
  return last
}

/** @throws if the track has no size. */
function sizeOf(header: Buffer): Size {
  const matrix = header.length - 44
  if (matrix < 0) throw new Error(words.broken)
  const width = header.readUInt32BE(matrix + 36) >>> 16
  const height = header.readUInt32BE(matrix + 40) >>> 16
  if (!width || !height) throw new Error(words.broken)
  return header.readInt32BE(matrix) === 0 ? { width: height, height: width } : { width, height }
}
