import { deskCopy } from '@/lib/copy/desk'
import type { Part } from '@/lib/desk/parts'

interface DeskNavProps {
  parts: Part[]
  current: Part | undefined
}

/** Narrow: a row that scrolls sideways. */
export function DeskNav({ parts, current }: DeskNavProps) {
  return (
    <nav className="desk-nav" aria-label={deskCopy.nav.label}>
      <current-item>
        <ul>
          {parts.map((part) => (
            <li key={part.path}>
              <a href={part.path} aria-current={part === current ? 'page' : undefined}>
                {part.name}
              </a>
            </li>
          ))}
        </ul>
      </current-item>
    </nav>
  )
}
