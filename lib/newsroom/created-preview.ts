import { previewCookieName, readCookie } from '@/lib/auth/cookies'
import { absolute } from '@/lib/http/origin'
import { qrSvg } from '@/lib/media/qr-svg'
import { preview } from '@/lib/routes'

/** The story's link that this browser has just made, with its QR code as SVG; null afterwards. */
export async function readCreatedPreview(
  story: number,
  headers: Headers,
): Promise<{ url: string; qr: string } | null> {
  const [id, token = ''] = (readCookie(headers, previewCookieName()) ?? '').split('.', 2)
  if (id !== String(story) || !/^[\w-]{43}$/.test(token)) return null
  const url = absolute(preview(token))
  return { url, qr: await qrSvg(url) }
}
