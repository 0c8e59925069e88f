import { CORRECTIONS } from '@/components/story/corrections'
import { now } from '@/lib/clock'
import type { Story } from '@/lib/content/stories'
import { correctionCopy } from '@/lib/copy/corrections'
import { copy } from '@/lib/copy'
import { formatDate, OLD_AFTER_MS } from '@/lib/time'

export function Notes({ story }: { story: Story }) {
  const { corrections } = story
  return (
    <>
      {isOld(story.publishedAt) && (
        <p className="note">{copy.story.old(formatDate(story.publishedAt))}</p>
      )}
      {corrections.length > 0 && (
        <p className="note correction">
          <a href={`#${CORRECTIONS}`}>{correctionCopy.has(corrections.length)}</a>
        </p>
      )}
    </>
  )
}

/** Evaluated when the page is rendered; server/documents renders it again when the story becomes old. */
function isOld(publishedAt: string): boolean {
  return now().getTime() - Date.parse(publishedAt) >= OLD_AFTER_MS
}
