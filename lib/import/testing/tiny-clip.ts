/** What a clip's file says of itself, without a picture in it. */
interface TinyClip {
  seconds: number
  width: number
  height: number
  brand?: string
  /** Sample descriptions: of H.264 by default; null: no picture. */
  video?: Buffer | null
  audio?: Buffer
  /** Another video track. */
  second?: Buffer
  turned?: boolean
  /** Bytes that the track says it has; the file has 5,000. */
  bytes?: number
  frames?: number
}

/** The smallest file that the importer accepts as a clip. */
export function tinyClip(facts: TinyClip): Buffer {
  const head = Buffer.alloc(100)
  head.writeUInt32BE(1000, 12)
  head.writeUInt32BE(facts.seconds * 1000, 16)
  const { video = h264(), audio, second } = facts
  const moov = box(
    'moov',
    box('mvhd', head),
    ...[video, second].map((entry) => entry && track('vide', entry, facts)),
    audio && track('soun', audio, { ...facts, width: 0, height: 0 }),
  )
  const brand = box('ftyp', Buffer.from(facts.brand ?? 'isom'))
  return Buffer.concat([brand, box('mdat', Buffer.alloc(5000, 7)), moov])
}

/** A sample description of H.264, by default High with 8 bits and 4:2:0. */
export function h264({ profile = 100, chroma = 1, depth = 8, type = 'avc1' } = {}): Buffer {
  const bits = 0xf8 | (depth - 8)
  const config = [1, profile, 0, 30, 0xff, 0xe1, 0, 4, 0x67, profile, 0, 30, 1, 0, 2, 0x68, 0]
  const extension = profile >= 100 ? [0xfc | chroma, bits, bits, 0] : []
  return picture(type, box('avcC', Buffer.from([...config, ...extension])))
}

/** A sample description of another encoding. */
export function picture(type: string, ...children: Buffer[]): Buffer {
  return box(type, Buffer.alloc(78), ...children)
}

/** A sample description of sound; `object`: the object type of mp4a, 0x40 for AAC. */
export function sound(type: string, object?: number): Buffer {
  const descriptor = [0, 0, 0, 0, 3, 0x80, 0x80, 0x80, 25, 0, 1, 0, 4, 17, object ?? 0]
  return box(type, Buffer.alloc(28), object !== undefined && box('esds', Buffer.from(descriptor)))
}

export function box(type: string, ...contents: (Buffer | false | null | undefined)[]): Buffer {
  const content = Buffer.concat(contents.flatMap((part) => part || []))
  const header = Buffer.alloc(8)
  header.writeUInt32BE(content.length + 8)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, content])
}

function track(handler: string, entry: Buffer, facts: TinyClip): Buffer {
  const header = Buffer.alloc(84)
  header.writeInt32BE(facts.turned ? 0 : 0x10000, 40)
  header.writeUInt32BE(facts.width << 16, 76)
  header.writeUInt32BE(facts.height << 16, 80)
  const { bytes = 5000, frames = 1 } = facts
  const table = box(
    'stbl',
    box('stsd', words(0, 1), entry),
    box('stsz', words(0, handler === 'vide' ? bytes : 0, frames)),
    box('stco', words(0, 1, 20)),
  )
  const handlerBox = box('hdlr', words(0, 0), Buffer.from(handler), Buffer.alloc(13))
  return box('trak', box('tkhd', header), box('mdia', handlerBox, box('minf', table)))
}

function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => buffer.writeUInt32BE(value, i * 4))
  return buffer
}
