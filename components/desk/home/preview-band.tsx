import { homeDeskCopy } from '@/lib/copy/home-desk'
import { routes } from '@/lib/routes'
import { formatMinute } from '@/lib/time'

const words = homeDeskCopy.previewing

/** `at`: ISO 8601. */
export function HomePreviewBand({ at }: { at: string }) {
  const time = formatMinute(at)
  return (
    <form className="preview-band" action={routes.deskHomePreview}>
      <strong>{words.band(time)}</strong>
      <label htmlFor="at">{words.at}</label>
      <input type="datetime-local" id="at" name="at" defaultValue={time.replace(' ', 'T')} />
      <button className="button quiet">{words.submit}</button>
      <a href={routes.deskHome}>{words.back}</a>
    </form>
  )
}
