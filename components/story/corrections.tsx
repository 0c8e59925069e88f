import type { Correction } from '@/lib/content/corrections'
import { correctionCopy } from '@/lib/copy/corrections'
import { formatTime, isoWithOffset } from '@/lib/time'

/** The id of the list. */
export const CORRECTIONS = 'corrections'

/** At the foot of a story, newest last. */
export function Corrections({ corrections }: { corrections: Correction[] }) {
  if (corrections.length === 0) return null
  return (
    <section className="note correction" id={CORRECTIONS} aria-labelledby={`${CORRECTIONS}-title`}>
      <h2 id={`${CORRECTIONS}-title`}>{correctionCopy.heading}</h2>
      <ol className="corrections">
        {corrections.map(({ id, text, at }) => (
          <li key={id} id={`correction-${id}`}>
            <p className="correction-text" dir="auto">
              {text}
            </p>
            <p className="note-time">
              {correctionCopy.at} <time dateTime={isoWithOffset(at)}>{formatTime(at)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
