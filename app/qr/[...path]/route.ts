import { toString } from 'qrcode'
import { plainAnswer } from '@/lib/http/plain-answer'
import { qrTarget } from '@/lib/media/qr-target'
import { originFor } from '@/lib/http/origin'
import { env } from '@/lib/env'

/** Dark on white in both themes, with the quiet zone of ISO/IEC 18004: scanners need both. */
export async function GET(request: Request): Promise<Response> {
  const target = qrTarget(new URL(request.url).pathname)
  if (target === null) return plainAnswer(404, 'Not found')
  const color = { dark: '#000000', light: '#ffffff' }
  const svg = await toString(originFor(request.headers) + target, { type: 'svg', margin: 4, color })
  const scope = env().ANY_HOST ? 'private' : 'public'
  const headers = { 'content-type': 'image/svg+xml', 'cache-control': `${scope}, max-age=86400` }
  return new Response(svg, { headers })
}
