import type { Fields } from '@/lib/schemas/form'
import { toStorable } from '@/lib/schemas/params'

/** Room for 10,000 percent-encoded characters, so that a text that is too long gets its reason. */
const MAX_BYTES = 256 * 1024
/** A body of 200,000 characters in UTF-8, as it is and as it was, and the other fields. */
export const MAX_STORY_BYTES = 3 * 1024 * 1024
/** A body of 200,000 characters, and what somebody pastes. */
export const LONG_FORM_BYTES = 1024 * 1024
/** Ten times the longest form of the desk. */
const MAX_FIELDS = 1000

/**
 * The form's text fields with LF line breaks, or the status of the refusal; 400 where a field says two things, of which
 * none may be chosen.
 */
export function readFields(request: Request): Promise<ReadFields> {
  return readFieldsUpTo(MAX_BYTES, request)
}

/** As multipart: of a story's form, and of one with its body. */
export function readStoryFields(request: Request): Promise<ReadFields> {
  return readFieldsUpTo(MAX_STORY_BYTES, request)
}

/** Of a body or a paste; a script sends them as multipart, without percent-encoding. */
export function readLongFields(request: Request): Promise<ReadFields> {
  return readFieldsUpTo(LONG_FORM_BYTES, request)
}

/** Longer than other forms may be. */
export function isLongForm({ headers }: Request): boolean {
  return Number(headers.get('content-length') ?? 0) > MAX_BYTES
}

type ReadFields = Fields | 400 | 411 | 413 | 415

async function readFieldsUpTo(maxBytes: number, request: Request): Promise<ReadFields> {
  const length = request.headers.get('content-length')
  if (length === null) return 411
  if (Number(length) > maxBytes) return 413
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
