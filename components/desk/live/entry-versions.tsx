import { deskLiveCopy } from '@/lib/copy/desk-live'
import type { EntryVersion } from '@/lib/newsroom/live/entry-versions'
import { formatMinute } from '@/lib/time'

const { versions: words, labels } = deskLiveCopy

/** What the entry said before each change; nothing where there was none. */
export function EntryVersions({ versions }: { versions: EntryVersion[] }) {
  if (versions.length === 0) return null
  return (
    <section className="desk-part" aria-labelledby="versions">
      <h2 id="versions">{words.heading}</h2>
      <ul className="desk-list">
        {versions.map(({ id, at, by, title, text, picture }) => (
          <li key={id} className="desk-item">
            <p className="meta">{words.until(formatMinute(at), by ?? words.nobody)}</p>
            {title && (
              <p dir="auto">
                <strong>{title}</strong>
              </p>
            )}
            {text && (
              <p className="live-text" dir="auto">
                {text}
              </p>
            )}
            {picture && (
              <p>
                {labels.picture}：<code>{picture}</code>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
