export interface Size {
  width: number
  height: number
}

/** Height of the title below the video, in px: components/video/embed.css. */
const TITLE_HEIGHT = 40
const DEFAULT_WIDTH = 640

/** The size of the iframe: the video's ratio plus its title, at most DEFAULT_WIDTH and within `limits`. */
export function frameOf(video: Size, limits: Size): Size {
  const height = Math.max(1, limits.height - TITLE_HEIGHT)
  const width = Math.min(DEFAULT_WIDTH, limits.width, (height * video.width) / video.height)
  return {
    width: Math.max(1, Math.floor(width)),
    height: Math.max(1, Math.floor((width * video.height) / video.width)) + TITLE_HEIGHT,
  }
}

/** The first of the sizes that is within `limits`, or null. */
export function firstWithin<S extends Size>(sizes: S[], limits: Size): S | null {
  return sizes.find(({ width, height }) => width <= limits.width && height <= limits.height) ?? null
}
