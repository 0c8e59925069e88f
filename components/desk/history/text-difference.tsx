import { deskHistoryCopy } from '@/lib/copy/desk-history'
import type { FoldedLine } from '@/lib/newsroom/diff/fold'
import type { DiffPart } from '@/lib/newsroom/diff/words'

const words = deskHistoryCopy.compare

interface TextDifferenceProps {
  lines: FoldedLine[]
  /** Lines that are not listed. */
  more: number
}

/** What was removed and added, each said in words to who doesn't see it. */
export function TextDifference({ lines, more }: TextDifferenceProps) {
  return (
    <div className="history-text" dir="auto">
      {lines.map((line, index) =>
        'paragraphs' in line ? (
          <p key={index} className="history-fold">
            {words.folded(line.paragraphs)}
          </p>
        ) : (
          <p key={index}>
            {line.parts.map((part, place) => (
              <Part key={place} {...part} />
            ))}
          </p>
        ),
      )}
      {more > 0 && <p className="history-fold">{words.more(more)}</p>}
    </div>
  )
}

function Part({ kind, text }: DiffPart) {
  if (kind === 'same') return text
  const Mark = kind === 'removed' ? 'del' : 'ins'
  return (
    <Mark>
      <span className="hidden">{kind === 'removed' ? words.removed : words.added}</span>
      {text.trim() === '' ? `↵ ${words.lineBreak}` : text}
    </Mark>
  )
}
