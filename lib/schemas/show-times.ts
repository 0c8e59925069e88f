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
