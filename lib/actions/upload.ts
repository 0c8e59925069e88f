import { FILE_LARGEST } from '@/lib/schemas/avatar'

/** Of the form around the file. */
const AROUND = 64 * 1024

export interface Upload {
  /** Empty where none was chosen. */
  file: Uint8Array
  /** The button that was pressed. */
  remove: boolean
}

/**
 * The file in a multipart form (RFC 7578), field `avatar`; or why not: 411, 413, 415. The other forms
 * carry text alone and are read by ./form-fields.ts.
 */
export async function readUpload(request: Request): Promise<Upload | 411 | 413 | 415> {
  const length = request.headers.get('content-length')
  if (length === null) return 411
  if (Number(length) > FILE_LARGEST + AROUND) return 413
  const form = await request.formData().catch(() => null)
  if (!form) return 415
  const given = form.get('avatar')
  if (given instanceof Blob && given.size > FILE_LARGEST) return 413
  const file = given instanceof Blob ? new Uint8Array(await given.arrayBuffer()) : new Uint8Array()
  return { file, remove: form.get('remove') === '1' }
}
