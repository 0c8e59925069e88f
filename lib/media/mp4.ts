/**
 * Reads the head of an MP4 file (ISO/IEC 14496-12). Hand-written, since three numbers of two boxes are needed and
 * libraries read or decode the whole file.
 */
import { open, type FileHandle } from 'node:fs/promises'

export interface ClipFacts {
  /** Seconds. */
  duration: number
  /** Pixels, after rotation. */
  width: number
  height: number
}

const MAX_HEAD_BYTES = 64 * 1024 * 1024

/** @throws if the file is not an MP4 with a video track. */
export async function readClip(file: string): Promise<ClipFacts> {
  const handle = await open(file)
  try {
    const head = await readHead(handle)
    const duration = durationOf(head)
    const size = sizeOf(head)
    if (!duration || !size) throw new Error('no duration or picture in it')
    return { duration, ...size }
  } finally {
    await handle.close()
  }
}

/** The `moov` box, before or after the media data. */
async function readHead(handle: FileHandle): Promise<Buffer> {
  const header = Buffer.alloc(16)
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(header, 0, 16, at)
    if (bytesRead < 8) throw new Error('not an MP4 file')
    const short = header.readUInt32BE(0)
    const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short
    if (size < 8) throw new Error('not an MP4 file')
    if (header.toString('latin1', 4, 8) === 'moov') {
      if (size > MAX_HEAD_BYTES) throw new Error('its head is too long')
      const box = Buffer.alloc(size)
      await handle.read(box, 0, size, at)
      return box.subarray(short === 1 ? 16 : 8)
    }
    at += size
  }
}

function durationOf(head: Buffer): number | null {
  const box = boxes(head, 'mvhd')[0]
  if (!box) return null
  return box[0] === 1
    ? Number(box.readBigUInt64BE(24)) / box.readUInt32BE(20)
    : box.readUInt32BE(16) / box.readUInt32BE(12)
}

/** From the first track that has a size, rotated by its matrix. */
function sizeOf(head: Buffer): { width: number; height: number } | null {
  for (const track of boxes(head, 'trak')) {
    const box = boxes(track, 'tkhd')[0]
    if (!box) continue
    const matrix = box.length - 44
    const width = box.readUInt32BE(matrix + 36) >>> 16
    const height = box.readUInt32BE(matrix + 40) >>> 16
    const rotated = box.readInt32BE(matrix) === 0
    if (width && height) return rotated ? { width: height, height: width } : { width, height }
  }
  return null
}

function boxes(buffer: Buffer, type: string): Buffer[] {
  const contents: Buffer[] = []
  for (let at = 0; at + 8 <= buffer.length;) {
    const size = buffer.readUInt32BE(at)
    if (size < 8) break
    if (buffer.toString('latin1', at + 4, at + 8) === type) {
      contents.push(buffer.subarray(at + 8, at + size))
    }
    at += size
  }
  return contents
}
