import type { Fields } from '@/lib/schemas/form'
import { toStorable } from '@/lib/schemas/params'

/** Room for 10,000 percent-encoded characters, so that a text that is too long gets its reason. */
const MAX_BYTES = 256 * 1024
/** Ten times the longest form of the desk. */
const MAX_FIELDS = 1000

/**
 * The form's text fields with LF line breaks, or the status of the refusal; 400 where a field says two things, of which
 * none may be chosen.
 */
export async function readFields(request: Request): Promise<Fields | 400 | 411 | 413 | 415> {
  const length = request.headers.get('content-length')
  if (length === null) return 411
  if (Number(length) > MAX_BYTES) return 413
  try {
    const fields = new Map<string, string>()
    const form = [...(await request.formData())]
    if (form.length > MAX_FIELDS) return 413
    for (const [name, value] of form) {
      if (typeof value !== 'string') continue
      const [key, text] = [toStorable(name), toStorable(value).replaceAll('\r\n', '\n')]
      if ((fields.get(key) ?? text) !== text) return 400
      fields.set(key, text)
    }
    return Object.fromEntries(fields)
  } catch {
    return 415
  }
}
