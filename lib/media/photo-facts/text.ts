/** Cameras and older programs write the encoding of their machine. */
const ENCODINGS = ['utf-8', 'gb18030'] as const

/** The bytes up to a NUL as text; empty where they are none. */
export function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  const written = end === -1 ? bytes : bytes.subarray(0, end)
  for (const encoding of ENCODINGS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(written).trim()
    } catch {
      continue
    }
  }
  return ''
}
