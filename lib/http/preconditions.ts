/** Conditional requests (RFC 9110 section 13), in its order of precedence. */

/** Of the current representation. */
export interface Validators {
  /** Strong. */
  etag: string
  /** An HTTP date. */
  lastModified?: string
}

type Read = (name: string) => string | null | undefined

/** 412 if what the client means is no longer there, 304 if it has it, null if it gets the representation. */
export function preconditionStatus(header: Read, now: Validators): 412 | 304 | null {
  if (isOutdated(header, now)) return 412
  return hasCopy(header, now) ? 304 : null
}

/** If-Match with strong comparison, or else If-Unmodified-Since. */
function isOutdated(header: Read, now: Validators): boolean {
  const tags = header('if-match')
  if (tags != null) return !tagsIn(tags).some((tag) => tag === '*' || tag === now.etag)
  return modified(header('if-unmodified-since'), now) === 'after'
}

/** If-None-Match with weak comparison, or else If-Modified-Since. */
function hasCopy(header: Read, now: Validators): boolean {
  const tags = header('if-none-match')
  if (tags != null) {
    return tagsIn(tags).some((tag) => tag === '*' || tag.replace(/^W\//, '') === now.etag)
  }
  return modified(header('if-modified-since'), now) === 'before'
}

/** Null without a date that can be read. */
function modified(date: string | null | undefined, { lastModified }: Validators) {
  const since = Date.parse(date ?? '')
  if (lastModified === undefined || Number.isNaN(since)) return null
  return Date.parse(lastModified) > since ? 'after' : 'before'
}

function tagsIn(list: string): string[] {
  return list.split(',').map((tag) => tag.trim())
}
