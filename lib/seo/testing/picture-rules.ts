import { fields, type Fields, isText, isUrl } from './check'

export function isPublisher(thing: Fields): boolean {
  return isText(thing.name) && isImage(fields(thing.logo))
}

export function isImage({ url, width, height }: Fields): boolean {
  return isUrl(url) && Number(width) > 0 && Number(height) > 0
}

/** Tolerant, since small crops are rounded to pixels. */
export function hasRatio(ratio: number): (image: Fields) => boolean {
  return ({ width, height }) => Math.abs(Number(width) / Number(height) - ratio) < 0.02
}
