import { MAX_AVATAR_BYTES } from '@/lib/schemas/avatar'

/** Bytes of the multipart form besides the file. */
const FORM_OVERHEAD = 64 * 1024

export interface Upload {
  /** Empty where no file was chosen. */
  file: Uint8Array
  remove: boolean
}

/** The file in field `avatar` of a multipart form (RFC 7578), or the status of the refusal. */
export async function readUpload(request: Request): Promise<Upload | 411 | 413 | 415> {
  const length = request.headers.get('content-length')
  if (length === null) return 411
  if (Number(length) > MAX_AVATAR_BYTES + FORM_OVERHEAD) return 413
  const form = await request.formData().catch(() => null)
  if (!form) return 415
  const avatar = form.get('avatar')
  if (avatar instanceof Blob && avatar.size > MAX_AVATAR_BYTES) return 413
  const file =
    avatar instanceof Blob ? new Uint8Array(await avatar.arrayBuffer()) : new Uint8Array()
  return { file, remove: form.get('remove') === '1' }
}
