/** The smallest file that the importer accepts as a clip: a head without media data. */
export function tinyClip(facts: { seconds: number; width: number; height: number }): Buffer {
  const head = Buffer.alloc(100)
  head.writeUInt32BE(1000, 12)
  head.writeUInt32BE(facts.seconds * 1000, 16)
  const track = Buffer.alloc(84)
  track.writeInt32BE(0x10000, 40)
  track.writeUInt32BE(facts.width << 16, 76)
  track.writeUInt32BE(facts.height << 16, 80)
  const moov = box('moov', Buffer.concat([box('mvhd', head), box('trak', box('tkhd', track))]))
  return Buffer.concat([box('ftyp', Buffer.from('isom')), box('mdat', Buffer.alloc(5000, 7)), moov])
}

function box(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(content.length + 8)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, content])
}
