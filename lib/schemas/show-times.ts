/** From when until when something is shown, as forms have it: to the minute, in the site's time zone. */
import { line } from '@/lib/schemas/text'
import { parseMinute } from '@/lib/schemas/story-fields'

/** Null where empty. */
export function minute(error: string) {
  return line()
    .default('')
    .transform((typed, context) => {
      const time = parseMinute(typed)
      if (time !== undefined) return time === null ? null : new Date(time)
      context.addIssue({ code: 'custom', message: error })
      return null
    })
}

const MINUTE_MS = 60_000

/** Undefined, which leaves a column as it is, where the minute of the form is that of `before`: forms cut the seconds. */
export function changedMinute(typed: Date | null, before: string | null): Date | null | undefined {
  if (!typed || !before) return typed
  const cut = Math.floor(Date.parse(before) / MINUTE_MS) * MINUTE_MS
  return typed.getTime() === cut ? undefined : typed
}

/** Whether the end, if there is one, comes after the beginning; an empty beginning is now. */
export function isForward({
  showFrom,
  showUntil,
}: {
  showFrom: Date | null
  showUntil: Date | null
}) {
  return showFrom === null || showUntil === null || showFrom < showUntil
}
