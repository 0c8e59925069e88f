import { readFileForm } from '@/lib/actions/file-form'
import { toStorable } from '@/lib/schemas/params'

const MAX_UPLOAD_BYTES = 20_000_000

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

/** The form, or the status of the refusal. @throws Overloaded */
export async function readPictureForm(request: Request): Promise<ReadForm | 411 | 413 | 415> {
  const read = await readFileForm(request, 'picture', MAX_UPLOAD_BYTES)
  if (typeof read === 'number') return read
  const { file, form } = read
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
