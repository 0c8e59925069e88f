/** Parses the URLs of pictures that lib/routes.ts writes. */
import { PICTURE_KEY } from '@/lib/schemas/upload'
import type { Focus } from '@/lib/routes'
import { CROPS, type Size, WIDTHS } from './sizes'

/** `focus`: what a crop must keep; null: sharp looks for it. */
export type PictureForm =
  { type: 'webp'; width: number } | ({ type: 'jpg'; focus?: Focus | null } & Size)

const scaled = new RegExp(`^/image/(\\d{3,4})/(${PICTURE_KEY})\\.webp$`)
const percent = '(0|[1-9]\\d?|100)'
const cut = new RegExp(
  `^/image/(\\d{4})x(\\d{3,4})(?:-${percent}-${percent})?/(${PICTURE_KEY})\\.jpg$`,
)

/** Null unless the path is exactly one that lib/routes.ts writes. */
export function parsePicturePath(path: string): { file: string; form: PictureForm } | null {
  const [, width, file] = scaled.exec(path) ?? []
  if (file !== undefined) {
    const known = WIDTHS.find((one) => String(one) === width)
    return known ? { file, form: { type: 'webp', width: known } } : null
  }
  const [, cutWidth, cutHeight, x, y, cutFile] = cut.exec(path) ?? []
  const known = CROPS.find(
    (one) => String(one.width) === cutWidth && String(one.height) === cutHeight,
  )
  if (!known || cutFile === undefined) return null
  const focus = x === undefined ? null : { x: Number(x), y: Number(y) }
  return { file: cutFile, form: { type: 'jpg', ...known, focus } }
}
