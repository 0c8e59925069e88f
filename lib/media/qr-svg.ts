import { toString } from 'qrcode'

/** Dark on white in both themes, with the quiet zone of ISO/IEC 18004: scanners need both. */
export function qrSvg(url: string): Promise<string> {
  const color = { dark: '#000000', light: '#ffffff' }
  return toString(url, { type: 'svg', margin: 4, color })
}
