/** A path below UPLOADS_DIR; the database checks the same (图片路径…). */
const path = String.raw`[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*`

export const PICTURE_KEY = String.raw`${path}\.(?:jpe?g|png|webp|avif|gif)`
export const MEDIA_FILE = String.raw`${path}\.(?:mp4|vtt)`
export const AVATAR_FILE = String.raw`avatars/[A-Za-z0-9_-]+\.webp`
