import type { FileHandle } from 'node:fs/promises'
import { mediaCopy } from '@/lib/copy/media'

const MAX_HEAD_BYTES = 64 * 1024 * 1024
const MAX_BOXES = 1000
const ZEROS = Buffer.alloc(16 * 1024)

export interface Mp4File {
  /** The content of `moov`, before or after the media data. */
  head: Buffer
  /** Of the media data. */
  mediaBytes: number
  fileBytes: number
}

const words = mediaCopy.clip

/** Reads the boxes of an MP4 file without its media data. @throws with a sentence if it is not whole. */
export async function readMp4(handle: FileHandle): Promise<Mp4File> {
  const { size: fileBytes } = await handle.stat()
  let head: Buffer | null = null
  let mediaBytes = 0
  for (let at = 0, count = 0; at < fileBytes; count++) {
    const box = await readHeader(handle, at, fileBytes)
    // Cameras and editors may leave padding at the end.
    if (!box && head && mediaBytes > 0) break
    if (!box || count > MAX_BOXES) throw new Error(words.broken)
    if (box.type === 'moof') throw new Error(words.fragmented)
    if (at + box.size > fileBytes) throw new Error(words.cut)
    if (box.type === 'moov') head = await readHead(handle, at + box.start, box.size - box.start)
    if (box.type === 'mdat') {
      mediaBytes += box.size - box.start
      const isLast = at + box.size === fileBytes
      if (isLast && (await endsInZeros(handle, fileBytes))) throw new Error(words.cut)
    }
    at += box.size
  }
  if (!head) throw new Error(words.noHead)
  return { head, mediaBytes, fileBytes }
}

interface Header {
  type: string
  /** Bytes of the box with its header. */
  size: number
  /** Bytes of the header. */
  start: number
}

/** Null if there is no box. */
async function readHeader(handle: FileHandle, at: number, end: number): Promise<Header | null> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, at)
  if (bytesRead < 8) return null
  const type = buffer.toString('latin1', 4, 8)
  const short = buffer.readUInt32BE(0)
  const isLong = short === 1
  if (!/^[\x20-\x7e]{4}$/.test(type) || (isLong && bytesRead < 16)) return null
  const size = isLong ? Number(buffer.readBigUInt64BE(8)) : short
  const start = isLong ? 16 : 8
  // Size 0 means until the end of the file.
  if (size === 0) return { type, size: end - at, start }
  return size < start ? null : { type, size, start }
}

async function readHead(handle: FileHandle, at: number, size: number): Promise<Buffer> {
  if (size > MAX_HEAD_BYTES) throw new Error(words.broken)
  const { buffer } = await handle.read(Buffer.alloc(size), 0, size, at)
  return buffer
}

/** What an interrupted copy leaves where the space was reserved. */
async function endsInZeros(handle: FileHandle, fileBytes: number): Promise<boolean> {
  if (fileBytes < ZEROS.length) return false
  const { buffer } = await handle.read(
    Buffer.alloc(ZEROS.length),
    0,
    ZEROS.length,
    fileBytes - ZEROS.length,
  )
  return buffer.equals(ZEROS)
}
