import { meCopy } from '@/lib/copy/me'
import { routes } from '@/lib/routes'

interface EmptyProps {
  text: string
  /** What fills the list. */
  ways: readonly (keyof typeof meCopy.ways)[]
}

export function Empty({ text, ways }: EmptyProps) {
  return (
    <div className="me-empty">
      <p>{text}</p>
      <div className="me-actions">
        {ways.map((way) => (
          <a key={way} className="button quiet" href={routes[way]}>
            {meCopy.ways[way]}
          </a>
        ))}
      </div>
    </div>
  )
}
