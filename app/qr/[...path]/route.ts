import { plainAnswer } from '@/lib/http/plain-answer'
import { qrSvg } from '@/lib/media/qr-svg'
import { qrTarget } from '@/lib/media/qr-target'
import { originFor } from '@/lib/http/origin'
import { env } from '@/lib/env'

export async function GET(request: Request): Promise<Response> {
  const target = qrTarget(new URL(request.url).pathname)
  if (target === null) return plainAnswer(404, 'Not found')
  const svg = await qrSvg(originFor(request.headers) + target)
  const scope = env().ANY_HOST ? 'private' : 'public'
  const headers = { 'content-type': 'image/svg+xml', 'cache-control': `${scope}, max-age=86400` }
  return new Response(svg, { headers })
}
