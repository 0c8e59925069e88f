import type { Element } from 'hast'
import type { Image } from 'mdast'
import { PICTURE_KEY } from '@/lib/schemas/upload'
import { attribute } from './attribute'
import type { Lost } from './lost'
import { plainText } from './phrasing'

/** A picture of ours by its key, one elsewhere by its address; null, and named, where only the clipboard had it. */
export function pictureOf(node: Element, lost: Lost, caption = ''): Image | null {
  const alt = plainText(attribute(node, 'alt')).trim()
  const title = plainText(attribute(node, 'title')).trim()
  const isPixel = ['width', 'height'].some((side) => attribute(node, side) === '1')
  // 公众号 loads pictures late: its `src` is empty or one pixel.
  const address = (attribute(node, 'dataSrc') || attribute(node, 'src')).trim()
  if (isPixel || (address === '' && !alt)) return null
  const url = ownKey(address) ?? address
  if (url === address && !/^https?:\/\//i.test(address)) {
    lost.add(address.startsWith('data:') ? 'embeddedPicture' : 'localPicture')
    return null
  }
  if (url === address) lost.add('remotePicture')
  return { type: 'image', url, alt, title: caption || title || null }
}

/** The key of a picture that was copied from a page of this site, whatever its host. */
function ownKey(address: string): string | null {
  const path = address.replace(/^https?:\/\/[^/]+/i, '')
  return rendition.exec(path)?.[1] ?? null
}

/** As lib/routes.ts spells it, whatever the size. */
const rendition = new RegExp(`^/image/[\\dx-]+/(${PICTURE_KEY})\\.(?:webp|jpg)$`)
