import { article, routes, video } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

const shape = /^\/qr\/(home|app|article|video)(?:\/(\d+))?(?:\/(0|[1-9]\d{0,5}))?\.svg$/

/** The page of a QR code's path (lib/routes.ts `qr`), or null. Codes lead to our own pages only. */
export function qrTarget(path: string): string | null {
  const [, kind, number, second] = shape.exec(path) ?? []
  if (kind === 'home' || kind === 'app') return number === undefined ? routes[kind] : null
  const id = parseId(number ?? '')
  if (id === null) return null
  if (kind === 'article') return second === undefined ? article(id) : null
  return second === undefined ? video(id) : `${video(id)}?t=${second}`
}
