import type { Fields } from '@/lib/schemas/form'
import { storable } from '@/lib/schemas/params'

/** Ten thousand characters, percent-encoded, come back with a reason; what is longer was not typed. */
const LONGEST = 256 * 1024
/** The desk's longest list has a tenth of that. */
const MOST = 1000

/** The form's texts, a line break as one character, or the status that says why not: 411, 413, 415. */
export async function readFields(request: Request): Promise<Fields | 411 | 413 | 415> {
  const length = request.headers.get('content-length')
  if (length === null) return 411
  if (Number(length) > LONGEST) return 413
  try {
    const fields: Fields = {}
    const form = [...(await request.formData())]
    if (form.length > MOST) return 413
    for (const [name, value] of form) {
      if (typeof value === 'string')
        fields[storable(name)] = storable(value).replaceAll('\r\n', '\n')
    }
    return fields
  } catch {
    return 415
  }
}
