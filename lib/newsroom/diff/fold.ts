import { type DiffLine, isSameLine } from './diff-text'

export type FoldedLine = DiffLine | { paragraphs: number }

/** Unchanged paragraphs that stay beside a change. */
const CONTEXT = 1

/**
 * Unchanged stretches but for the paragraph next to a change, as how many paragraphs they are. Blank lines are none,
 * and a stretch of one paragraph stays.
 */
export function foldSame(lines: DiffLine[]): FoldedLine[] {
  const folded: FoldedLine[] = []
  for (let at = 0; at < lines.length;) {
    let end = at
    for (let line = lines[end]; line && isSameLine(line); line = lines[end]) end += 1
    folded.push(...foldStretch(lines.slice(at, end), at === 0, end === lines.length))
    const changed = lines[end]
    if (changed) folded.push(changed)
    at = end + 1
  }
  return folded
}

function foldStretch(lines: DiffLine[], isFirst: boolean, isLast: boolean): FoldedLine[] {
  const written = lines.flatMap((line, index) => (isWritten(line) ? [index] : []))
  const start = isFirst ? 0 : (written[CONTEXT - 1] ?? lines.length) + 1
  const end = isLast ? lines.length : (written.at(-CONTEXT) ?? 0)
  const paragraphs = written.filter((index) => index >= start && index < end).length
  if (paragraphs < 2) return lines
  return [...lines.slice(0, start), { paragraphs }, ...lines.slice(end)]
}

function isWritten({ parts }: DiffLine): boolean {
  return parts.some(({ text }) => text.trim() !== '')
}
