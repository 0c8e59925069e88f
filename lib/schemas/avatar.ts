/** In bytes, of an avatar as it is sent. */
export const FILE_LARGEST = 5 * 1024 * 1024

/** A small file can unfold to more than a machine holds: it is not decoded then. */
export const MOST_PIXELS = 50_000_000

/** In px, of an avatar as it is kept: square. */
export const AVATAR_SIZE = 256
