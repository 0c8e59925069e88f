import { checksCopy as words } from '@/lib/copy/checks'
import type { StoryCheck } from '@/lib/newsroom/checks'

/** The checks of a story, each with a jump to its field. */
export function CheckList({
  checks,
  good = words.allGood,
}: {
  checks: StoryCheck[]
  good?: string
}) {
  if (checks.length === 0) return <p className="desk-hint">{good}</p>
  return (
    <ul className="check-list">
      {checks.map(({ key, field, level, sentence }) => (
        <li key={key} className={`check-${level}`}>
          <strong>{words.levels[level]}</strong>
          <span dir="auto">{sentence}</span>
          <a className="desk-link" href={`#${field}`} aria-label={`${words.jump}: ${sentence}`}>
            {words.jump}
          </a>
        </li>
      ))}
    </ul>
  )
}
