import { homeDeskCopy } from '@/lib/copy/home-desk'
import { routes, withQuery } from '@/lib/routes'

const words = homeDeskCopy.search

interface StoryFinderProps {
  query: string
  /** Null: nothing was searched. */
  found: { id: number; title: string }[] | null
}

export function StoryFinder({ query, found }: StoryFinderProps) {
  return (
    <section aria-labelledby="finding">
      <h2 id="finding">{words.heading}</h2>
      <form className="desk-row" action={routes.deskHome} role="search">
        <div className="field">
          <label htmlFor="q">{words.label}</label>
          <input type="search" id="q" name="q" dir="auto" defaultValue={query} />
        </div>
        <button className="button quiet">{words.submit}</button>
      </form>
      {found?.length === 0 && <p className="empty">{words.none}</p>}
      {found && found.length > 0 && (
        <ul className="desk-list">
          {found.map(({ id, title }) => (
            <li key={id} className="desk-row">
              <span dir="auto">
                {title} <span className="meta">#{id}</span>
              </span>
              <a
                className="desk-link"
                href={`${withQuery(routes.deskHome, { q: query, story: String(id) })}#adding`}
                aria-label={words.chooseOf(title)}
              >
                {words.choose}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
