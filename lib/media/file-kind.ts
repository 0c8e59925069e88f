/** In this order: a later kind may hold the first bytes of an earlier one. Of the file's head in Latin-1. */
const kinds = [
  ['JPEG', /^\xff\xd8\xff/],
  ['PNG', /^\x89PNG\r\n\x1a\n/],
  ['GIF', /^GIF8[79]a/],
  ['WebP', /^RIFF.{4}WEBP/s],
  ['AVIF', /^.{4}ftyp(?:avi[fs]|(?:mif1|msf1).{4}(?:.{4}){0,15}?avi[fs])/s],
  ['HEIC', /^.{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/s],
  ['TIFF', /^(?:II[*+]\0|MM\0[*+])/],
  ['BMP', /^BM.{4}\0{4}/s],
  ['PSD', /^8BPS/],
  ['JPEG XL', /^(?:\xff\n|\0{3}\fJXL )/],
  ['JPEG 2000', /^(?:\0{3}\fjP {2}|\xff\x4f\xff\x51)/],
  ['ICO', /^\0\0[\x01\x02]\0/],
  ['PDF', /^%PDF-/],
  ['ZIP', /^PK\x03\x04/],
  ['WebM', /^\x1aE\xdf\xa3.{0,64}webm/s],
  ['Matroska', /^\x1aE\xdf\xa3/],
  ['MPEG-TS', /^(?:G.{187}G|.{4}G.{191}G)/s],
  ['MPEG-PS', /^\0\0\x01[\xb3\xba]/],
  ['AVI', /^RIFF.{4}AVI /s],
  ['WAV', /^RIFF.{4}WAVE/s],
  ['FLV', /^FLV\x01/],
  ['WMV', /^0&\xb2u/],
  ['Ogg', /^OggS/],
  ['FLAC', /^fLaC/],
  ['MP3', /^(?:ID3|\xff[\xe2-\xfb])/],
  ['QuickTime', /^.{4}(?:ftypqt {2}|wide|pnot|moov|mdat)/s],
  ['MP4', /^.{4}ftyp/s],
  ['HTML', /^[^<]{0,8}(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i],
  ['SVG', /^[^<]{0,8}<(?:\?xml|!--|!doctype\s+svg|svg)[^]*?(?:svg|$)/i],
] as const satisfies [string, RegExp][]

export type FileKind = (typeof kinds)[number][0]

const HEAD_BYTES = 2048

/** What a file is by its first bytes, whatever its name says; null if unknown. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES))
  const text = head.toString('latin1')
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
