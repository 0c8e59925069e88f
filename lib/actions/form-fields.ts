import type { Fields } from '@/lib/schemas/form'
import { toStorable } from '@/lib/schemas/params'

/** Room for 10,000 percent-encoded characters, so that a text that is too long gets its reason. */
const MAX_BYTES = 256 * 1024
/** Ten times the longest form of the desk. */
const MAX_FIELDS = 1000

/** The form's text fields with LF line breaks, or the status of the refusal. */
export async function readFields(request: Request): Promise<Fields | 411 | 413 | 415> {
  const length = request.headers.get('content-length')
  if (length === null) return 411
  if (Number(length) > MAX_BYTES) return 413
  try {
    const fields: Fields = {}
    const form = [...(await request.formData())]
    if (form.length > MAX_FIELDS) return 413
    for (const [name, value] of form) {
      if (typeof value === 'string')
        fields[toStorable(name)] = toStorable(value).replaceAll('\r\n', '\n')
    }
    return fields
  } catch {
    return 415
  }
}
