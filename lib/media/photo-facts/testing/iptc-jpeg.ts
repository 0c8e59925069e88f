import sharp from 'sharp'

/** A data set of the application record. */
export function dataSet(number: number, value: string | Buffer): Buffer {
  const bytes = Buffer.from(value)
  const head = Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 0xff])
  return Buffer.concat([head, bytes])
}

/** A JPEG with these data sets in an APP13 segment, as Photoshop writes it, behind a resource of another kind. */
export async function withIptc(sets: Buffer[]): Promise<Buffer> {
  const create = { width: 8, height: 6, channels: 3 as const, background: '#369' }
  const jpeg = await sharp({ create }).jpeg().toBuffer()
  const resources = [resource(0x0425, Buffer.from('abc')), resource(0x0404, Buffer.concat(sets))]
  const content = Buffer.concat([Buffer.from('Photoshop 3.0\0'), ...resources])
  const segment = Buffer.alloc(4)
  segment.writeUInt16BE(0xffed)
  segment.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), segment, content, jpeg.subarray(2)])
}

function resource(id: number, content: Buffer): Buffer {
  const head = Buffer.from([0x38, 0x42, 0x49, 0x4d, id >> 8, id & 0xff, 0, 0, 0, 0, 0, 0])
  head.writeUInt32BE(content.length, 8)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}
