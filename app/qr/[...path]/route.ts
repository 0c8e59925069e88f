import { toString } from 'qrcode'
import { plainAnswer } from '@/lib/plain-answer'
import { qrTarget } from '@/lib/newsroom/qr-target'
import { absolute } from '@/lib/origin'

/** Dark on white in both themes, with the quiet zone that ISO/IEC 18004 asks for: scanners need both. */
export async function GET(request: Request): Promise<Response> {
  const target = qrTarget(new URL(request.url).pathname)
  if (target === null) return plainAnswer(404, 'Not found')
  const color = { dark: '#000000', light: '#ffffff' }
  const svg = await toString(absolute(target), { type: 'svg', margin: 4, color })
  const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }
  return new Response(svg, { headers })
}
