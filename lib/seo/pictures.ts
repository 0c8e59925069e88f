import type { Picture } from '@/lib/content/cards'
import type { Story } from '@/lib/content/stories'
import { type FocusColumns, focusOf } from '@/lib/focus'
import { OG_IMAGE_SIZE } from '@/lib/media/sizes'
import { CROPS, cropSize, type Size } from '@/lib/media/sizes'
import { absolute } from '@/lib/http/origin'
import * as routes from '@/lib/routes'
import { site } from '@/lib/site'

export interface SharedPicture {
  /** Absolute. */
  url: string
  width: number
  height: number
  alt: string
  type: string
}

/** The picture in 16:9 for Open Graph and feeds, or else the site's picture. */
export function widePicture(picture: Picture | null, title: string): SharedPicture {
  return picture ? cut(picture, CROPS[0], title) : siteShare()
}

/** The URL of the same crop. */
export function wideUrl(picture: FocusColumns & { file: string }): string {
  const [{ width, height }] = CROPS
  return absolute(routes.cutout(picture.file, width, height, focusOf(picture)))
}

/** A story's picture in 16:9, 4:3 and 1:1 as Google recommends, or else its rendered title. */
export function storyPictures(story: Story): [SharedPicture, ...SharedPicture[]] {
  const { cover, title } = story
  if (!cover) return [ogImage(routes.ogImagePath(story.kind, story.id), title)]
  const [wide, ...others] = CROPS
  return [cut(cover, wide, title), ...others.map((shape) => cut(cover, shape, title))]
}

/** What Open Graph shows: the picture chosen for sharing, or else the story's own. */
export function sharedPicture(story: Story): SharedPicture {
  const { sharePicture, title } = story
  return sharePicture ? cut(sharePicture, CROPS[0], title) : storyPictures(story)[0]
}

/** A title that app/og renders. */
export function ogImage(path: string, title: string): SharedPicture {
  return { url: absolute(path), ...OG_IMAGE_SIZE, alt: title, type: 'image/png' }
}

function cut(picture: Picture, shape: Size, title: string): SharedPicture {
  const url = absolute(routes.cutout(picture.file, shape.width, shape.height, focusOf(picture)))
  return { url, ...cropSize(picture, shape), alt: picture.alt || title, type: 'image/jpeg' }
}

function siteShare(): SharedPicture {
  const { path, width, height, alt } = site.shareImage
  return { url: absolute(path), width, height, alt: alt || site.name, type: typeOf(path) }
}

/** By the end of the path: Open Graph has no picture without a type. */
function typeOf(path: string): string {
  const [, ending = ''] = /\.(png|webp|gif|avif)$/i.exec(path) ?? []
  return `image/${ending.toLowerCase() || 'jpeg'}`
}
