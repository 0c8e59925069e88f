/** Parses the URLs of pictures that lib/routes.ts writes. */
import { PICTURE_KEY } from '@/lib/schemas/upload'
import { CROPS, type Size, WIDTHS } from './sizes'

export type PictureForm = { type: 'webp'; width: number } | ({ type: 'jpg' } & Size)

const scaled = new RegExp(`^/image/(\\d{3,4})/(${PICTURE_KEY})\\.webp$`)
const cut = new RegExp(`^/image/(\\d{4})x(\\d{3,4})/(${PICTURE_KEY})\\.jpg$`)

/** Null unless the path is exactly one that lib/routes.ts writes. */
export function parsePicturePath(path: string): { key: string; form: PictureForm } | null {
  const [, width, key] = scaled.exec(path) ?? []
  if (key !== undefined) {
    const known = WIDTHS.find((one) => String(one) === width)
    return known ? { key, form: { type: 'webp', width: known } } : null
  }
  const [, cutWidth, cutHeight, cutKey] = cut.exec(path) ?? []
  const known = CROPS.find(
    (one) => String(one.width) === cutWidth && String(one.height) === cutHeight,
  )
  return known && cutKey !== undefined ? { key: cutKey, form: { type: 'jpg', ...known } } : null
}
