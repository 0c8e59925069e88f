import { fields, type Fields, isText, isUrl } from './check'

/** An organisation with a name and a logo. */
export function isPublisher(thing: Fields): boolean {
  return isText(thing.name) && isImage(fields(thing.logo))
}

export function isImage({ url, width, height }: Fields): boolean {
  return isUrl(url) && Number(width) > 0 && Number(height) > 0
}

/** Whole pixels: the ratio of a small cut is a little off. */
export function hasRatio(ratio: number): (image: Fields) => boolean {
  return ({ width, height }) => Math.abs(Number(width) / Number(height) - ratio) < 0.02
}
