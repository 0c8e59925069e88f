import type { Fields } from '@/lib/reader/drafts'

/** Ten thousand characters, percent-encoded, come back with a reason; what is longer was not typed. */
const LONGEST = 256 * 1024
/** The desk's longest list has a tenth of that. */
const MOST = 1000

/** The form's texts, or the status that says why not: 411, 413, 415. */
export async function readFields(request: Request): Promise<Fields | 411 | 413 | 415> {
  const length = request.headers.get('content-length')
  if (length === null) return 411
  if (Number(length) > LONGEST) return 413
  try {
    const fields: Fields = {}
    const form = [...(await request.formData())]
    if (form.length > MOST) return 413
    for (const [name, value] of form) {
      if (typeof value === 'string') fields[name] = clean(value)
    }
    return fields
  } catch {
    return 415
  }
}

/** A browser sends a line break as two characters; Postgres holds no NUL, so it is marked as broken. */
function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\0', '\ufffd')
}
