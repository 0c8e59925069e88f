import { article, routes, video } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

const shape = /^\/qr\/(home|app|article|video)(?:\/(\d+))?(?:\/(0|[1-9]\d{0,5}))?\.svg$/

/**
 * The path that a QR code's own path stands for (lib/routes.ts `qr`), or null: codes are made of
 * our own pages only, so that nobody can have us vouch for theirs.
 */
export function qrTarget(path: string): string | null {
  const [, kind, number, second] = shape.exec(path) ?? []
  if (kind === 'home' || kind === 'app') return number === undefined ? routes[kind] : null
  const id = parseId(number ?? '')
  if (id === null) return null
  if (kind === 'article') return second === undefined ? article(id) : null
  return second === undefined ? video(id) : `${video(id)}?t=${second}`
}
