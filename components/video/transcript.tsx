import { copy } from '@/lib/copy'
import { formatDuration } from '@/lib/format-duration'
import type { TranscriptLine, Transcript as TranscriptData } from '@/lib/media/transcript'

/** 章节 and 文字稿: each line leads to its second of the page's video. */
export function Transcript({ lines, chapters }: TranscriptData) {
  return (
    <>
      {chapters.length > 0 && (
        <nav className="transcript chapters" aria-labelledby="chapters">
          <h2 id="chapters">{copy.player.chapters}</h2>
          <Lines lines={chapters} />
        </nav>
      )}
      {lines.length > 0 && (
        <details className="transcript">
          <summary>{copy.player.transcript}</summary>
          <Lines lines={lines} />
        </details>
      )}
    </>
  )
}

function Lines({ lines }: { lines: TranscriptLine[] }) {
  return (
    <ol>
      {lines.map(({ second, text }, place) => (
        <li key={place}>
          <a href={`#t=${second}`}>
            <span>{formatDuration(second)}</span> {text}
          </a>
        </li>
      ))}
    </ol>
  )
}
