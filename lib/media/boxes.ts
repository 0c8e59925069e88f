/** Boxes of ISO/IEC 14496-12 in memory. */
export interface Box {
  type: string
  content: Buffer
}

/** Stops at the first box that is not whole. */
export function boxesIn(buffer: Buffer): Box[] {
  const found: Box[] = []
  for (let at = 0; at + 8 <= buffer.length;) {
    const size = buffer.readUInt32BE(at)
    if (size < 8 || at + size > buffer.length) break
    const type = buffer.toString('latin1', at + 4, at + 8)
    found.push({ type, content: buffer.subarray(at + 8, at + size) })
    at += size
  }
  return found
}

/** The content of the first box at a path such as mdia/hdlr. */
export function boxAt(buffer: Buffer, path: string): Buffer | null {
  let content: Buffer | null = buffer
  for (const type of path.split('/')) {
    content = content && (boxesIn(content).find((box) => box.type === type)?.content ?? null)
  }
  return content
}
