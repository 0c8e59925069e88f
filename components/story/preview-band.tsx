import { previewCopy } from '@/lib/copy/preview'
import type { Preview } from '@/lib/newsroom/preview-story'
import { formatMinute } from '@/lib/time'

const words = previewCopy.band

interface PreviewBandProps {
  state: Preview['state']
  /** ISO 8601; of a secret link. */
  expiresAt?: string
  /** For staff: their page of the story. */
  back?: string
}

export function PreviewBand({ state, expiresAt, back }: PreviewBandProps) {
  return (
    <p className="preview-band" role="note">
      <strong>{words[state]}</strong>
      {expiresAt && <span>{words.until(formatMinute(expiresAt))}</span>}
      {back && <a href={back}>{words.back}</a>}
    </p>
  )
}
