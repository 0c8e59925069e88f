import type { Picture as PictureData } from '@/lib/content/cards'
import { cropPosition, focusOf } from '@/lib/focus'
import { picture as pictureUrl } from '@/lib/routes'

/** Widths of the srcset; small pictures list two, which keeps lists short. */
export const widths = {
  thumb: [160, 320],
  card: [320, 640],
  wide: [480, 960, 1280],
  full: [480, 640, 960, 1280, 1920],
} as const

/** The URL of the largest rendition. */
export function largest({ file, width }: PictureData): string {
  const fitting = widths.full.filter((candidate) => candidate <= width)
  return pictureUrl(file, fitting.at(-1) ?? widths.full[0])
}

/** The shape of every crop of a page (.thumb). */
const CROP = { width: 16, height: 9 }
const STEPS = 8

/** A class of cards.css: inline styles are forbidden. Only one side of a crop is shortened, so one number is enough. */
export function focusClass(picture: PictureData): string | undefined {
  const focus = focusOf(picture)
  const step = focus ? Math.round(cropPosition(picture, CROP, focus) * STEPS) : STEPS / 2
  return step === STEPS / 2 ? undefined : `at-${step}`
}

interface PictureProps {
  picture: PictureData
  size: keyof typeof widths
  /** The `sizes` attribute. */
  sizes: string
  /** The first picture of a page, loaded eagerly. */
  eager?: boolean
  /** Empty by default: the title stands beside it. */
  alt?: string
}

export function Picture({ picture, size, sizes, eager, alt = '' }: PictureProps) {
  const { file, width, height } = picture
  const [smallest, ...wider] = widths[size]
  const offered = [smallest, ...wider.filter((candidate) => candidate <= width)]
  return (
    <img
      src={pictureUrl(file, offered[1] ?? smallest)}
      srcSet={offered.map((each) => `${pictureUrl(file, each)} ${each}w`).join(', ')}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt}
      className={focusClass(picture)}
      {...(eager ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
    />
  )
}
