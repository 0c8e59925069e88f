/** How large things may be in somebody else's page. */
export interface Size {
  width: number
  height: number
}

/** What the asker said; endless where they said nothing. */
export type Room = Size

/** The line below the film, in px: components/video/embed.css. */
const TITLE_HEIGHT = 40
const USUAL_WIDTH = 640

/** The frame of a film: its own ratio and the line below it, as wide as usual if there is room. */
export function frameOf(film: Size, room: Room): Size {
  const height = Math.max(1, room.height - TITLE_HEIGHT)
  const width = Math.min(USUAL_WIDTH, room.width, (height * film.width) / film.height)
  return {
    width: Math.max(1, Math.floor(width)),
    height: Math.max(1, Math.floor((width * film.height) / film.width)) + TITLE_HEIGHT,
  }
}

/** The largest that has room, or null. */
export function fitting<S extends Size>(sizes: S[], room: Room): S | null {
  return sizes.find(({ width, height }) => width <= room.width && height <= room.height) ?? null
}
