export interface Pill {
  href: string
  text: string
  count?: string
  current?: boolean
}

/** `labelledBy`: the id of the element that names the list. */
export function Pills({ items, labelledBy }: { items: Pill[]; labelledBy?: string }) {
  return (
    <ul className="pills" aria-labelledby={labelledBy}>
      {items.map(({ href, text, count, current }) => (
        <li key={href}>
          <a className="pill" href={href} aria-current={current ? 'page' : undefined}>
            <bdi>{text}</bdi>
            {count && <span className="meta">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
