import { toStorable } from '@/lib/schemas/params'

const MAX_UPLOAD_BYTES = 20_000_000

/** Bytes of the multipart form besides the file. */
const FORM_OVERHEAD = 64 * 1024

export interface PictureForm {
  /** Empty where no file was chosen. */
  file: Uint8Array
  alt: string
  credit: string
  caption: string
}

/** What a form with a picture has besides. */
type OtherFields = Record<'key' | 'for' | 'field', string>

export type ReadForm = PictureForm & OtherFields

/** A multipart form (RFC 7578) with a `picture`, or the status of the refusal. */
export async function readPictureForm(request: Request): Promise<ReadForm | 411 | 413 | 415> {
  const length = request.headers.get('content-length')
  if (length === null) return 411
  if (Number(length) > MAX_UPLOAD_BYTES + FORM_OVERHEAD) return 413
  const form = await request.formData().catch(() => null)
  if (!form) return 415
  const picture = form.get('picture')
  if (picture instanceof Blob && picture.size > MAX_UPLOAD_BYTES) return 413
  const file =
    picture instanceof Blob ? new Uint8Array(await picture.arrayBuffer()) : new Uint8Array()
  const text = (name: string) => line(form.get(name))
  return {
    file,
    alt: text('alt'),
    credit: text('credit'),
    caption: text('caption'),
    key: text('key'),
    for: text('for'),
    field: text('field'),
  }
}

/** Each is one line. */
function line(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? toStorable(value).replace(/\s+/g, ' ').trim() : ''
}
