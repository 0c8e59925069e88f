/** Pictures for machines: cut to the shapes that search engines and social networks ask for. */
import type { Picture } from '@/lib/content/cards'
import { CUTS, cutSize, type Size } from '@/lib/newsroom/media'
import { absolute } from '@/lib/origin'
import * as routes from '@/lib/routes'
import { site } from '@/lib/site'

export interface SharedPicture {
  /** Absolute. */
  url: string
  width: number
  height: number
  alt: string
}

/** The picture in 16:9, 4:3 and 1:1, as Google wants them; without one the site's own, once. */
export function cutPictures(picture: Picture | null, title: string): SharedPicture[] {
  return picture ? CUTS.map((shape) => cut(picture, shape, title)) : [siteShare()]
}

/** The picture in 16:9, for Open Graph and feeds; without one the site's own. */
export function widePicture(picture: Picture | null, title: string): SharedPicture {
  return picture ? cut(picture, CUTS[0], title) : siteShare()
}

/** The address of the same by the picture's key alone; without one the site's own. */
export function wideUrl(key: string | null): string {
  const [{ width, height }] = CUTS
  return absolute(key === null ? site.shareImage.path : routes.cutout(key, width, height))
}

function cut(picture: Picture, shape: Size, title: string): SharedPicture {
  const url = absolute(routes.cutout(picture.key, shape.width, shape.height))
  return { url, ...cutSize(picture, shape), alt: picture.alt || title }
}

function siteShare(): SharedPicture {
  const { path, width, height, alt } = site.shareImage
  return { url: absolute(path), width, height, alt }
}
