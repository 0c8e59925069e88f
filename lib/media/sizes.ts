/** The sizes in which pictures are served: a fixed list, so that what is cached has a bound. */

export const WIDTHS = [160, 320, 480, 640, 960, 1280, 1920] as const

/** Cuts for readers that are machines, by ratio: 16:9, 4:3, 1:1. */
export const CUTS = [
  { width: 1200, height: 675 },
  { width: 1200, height: 900 },
  { width: 1200, height: 1200 },
] as const

/** A picture beyond this is neither taken in nor decoded. */
export const MAX_PIXELS = 100_000_000

export interface Size {
  width: number
  height: number
}

/** The true size of a cut: the largest of its ratio where the original is smaller. */
export function cutSize(original: Size, cut: Size): Size {
  const scale = Math.min(1, original.width / cut.width, original.height / cut.height)
  return {
    width: Math.max(1, Math.floor(cut.width * scale)),
    height: Math.max(1, Math.floor(cut.height * scale)),
  }
}
