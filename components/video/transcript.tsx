import { copy } from '@/lib/copy'
import { formatDuration } from '@/lib/format-duration'

interface TranscriptProps {
  lines: { second: number; text: string }[]
}

/** 文字稿: each line leads to its second of the page's video. */
export function Transcript({ lines }: TranscriptProps) {
  if (lines.length === 0) return null
  return (
    <details className="transcript">
      <summary>{copy.player.transcript}</summary>
      <ol>
        {lines.map(({ second, text }, place) => (
          <li key={place}>
            <a href={`#t=${second}`}>
              <span>{formatDuration(second)}</span> {text}
            </a>
          </li>
        ))}
      </ol>
    </details>
  )
}
