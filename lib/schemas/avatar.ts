/** Of an uploaded avatar, in bytes. */
export const MAX_AVATAR_BYTES = 5 * 1024 * 1024

/** Larger images are not decoded: a small file can expand beyond the memory. */
export const MAX_PIXELS = 50_000_000

/** Width and height of a stored avatar, in px. */
export const AVATAR_SIZE = 256
