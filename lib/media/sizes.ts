/** The sizes in which pictures are served: a fixed list, which bounds the cache. */

export const WIDTHS = [160, 320, 480, 640, 960, 1280, 1920] as const

/** Crops for feeds and structured data: 16:9, 4:3, 1:1. */
export const CROPS = [
  { width: 1200, height: 675 },
  { width: 1200, height: 900 },
  { width: 1200, height: 1200 },
] as const

/** Larger pictures are neither imported nor decoded. */
export const MAX_PIXELS = 100_000_000

/** Larger files are not imported: they are read whole. */
export const MAX_PICTURE_BYTES = 100_000_000

/** The size of previews of links (https://ogp.me). */
export const OG_IMAGE_SIZE = { width: 1200, height: 630 } as const

export interface Size {
  width: number
  height: number
}

/** The crop's size: the largest of its ratio if the original is smaller. */
export function cropSize(original: Size, cut: Size): Size {
  const scale = Math.min(1, original.width / cut.width, original.height / cut.height)
  return {
    width: Math.max(1, Math.floor(cut.width * scale)),
    height: Math.max(1, Math.floor(cut.height * scale)),
  }
}
