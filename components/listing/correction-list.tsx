import type { ListedCorrection } from '@/lib/content/corrections'
import { correctionAt } from '@/lib/routes'
import { formatTime, isoWithOffset } from '@/lib/time'

export function CorrectionList({ corrections }: { corrections: ListedCorrection[] }) {
  return (
    <ol className="correction-list">
      {corrections.map(({ id, text, at, story }) => (
        <li key={id}>
          <h2>
            <a href={correctionAt(story, id)} dir="auto">
              {story.title}
            </a>
          </h2>
          <p className="correction-text" dir="auto">
            {text}
          </p>
          <p className="meta">
            <time dateTime={isoWithOffset(at)}>{formatTime(at)}</time>
          </p>
        </li>
      ))}
    </ol>
  )
}
