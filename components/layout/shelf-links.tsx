import { copy } from '@/lib/copy'
import { login, routes } from '@/lib/routes'

const shelves = [
  { name: copy.header.history, path: routes.history, badge: 'history' },
  { name: copy.header.favourites, path: routes.favourites, badge: 'favourites' },
  { name: copy.header.subscriptions, path: routes.subscriptions, badge: 'subscriptions' },
]

/** Signed out, the same words lead to login and from there to where they point. */
export function ShelfLinks() {
  return shelves.map(({ name, path, badge }) => (
    <span key={path} className="shelf">
      <a className="tool signed-in" href={path}>
        {name}
        <reader-badge of={badge}>
          <sup className="badge" hidden aria-hidden="true">
            {copy.header.badge}
          </sup>
        </reader-badge>
      </a>
      <a className="tool signed-out" href={login(path)}>
        {name}
      </a>
    </span>
  ))
}
