export interface Pill {
  href: string
  text: string
  /** How many there are. */
  count?: string
  current?: boolean
}

/** Short links side by side. `labelledBy`: the id of what names them, where nothing around does. */
export function Pills({ items, labelledBy }: { items: Pill[]; labelledBy?: string }) {
  return (
    <ul className="pills" aria-labelledby={labelledBy}>
      {items.map(({ href, text, count, current }) => (
        <li key={href}>
          <a className="pill" href={href} aria-current={current ? 'page' : undefined}>
            {text}
            {count && <span className="meta">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
