/** A path below UPLOADS_DIR; the database checks the same (图片路径…). */
const path = String.raw`[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*`

export const PICTURE_KEY = String.raw`${path}\.(?:jpe?g|png|webp|avif|gif)`
export const MEDIA_FILE = String.raw`${path}\.(?:mp4|m4a|vtt)`
/** Of a film, all of which never change (lib/film/work.ts). */
export const FILM_FILE = String.raw`film/[0-9a-f]{2}/[0-9a-f]{16}-\d+/[a-z0-9-]+\.(?:mp4|m4a|m3u8|vtt|jpg)`
export const AVATAR_FILE = String.raw`avatars/[A-Za-z0-9_-]+\.webp`

const pictureKey = new RegExp(`^(?:${PICTURE_KEY})$`)

export function isPictureKey(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200 && pictureKey.test(value)
}
