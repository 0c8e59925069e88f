interface Part {
  name: string
  path: string
}

interface PartNavProps {
  className: string
  label: string
  parts: Part[]
  current: Part | undefined
}

/** The parts of 个人中心 or of the desk. Narrow: a row that scrolls sideways. */
export function PartNav({ className, label, parts, current }: PartNavProps) {
  return (
    <nav className={className} aria-label={label}>
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
