import { FilmState } from '@/components/desk/films/film-state'
import { deskFilmsCopy as words } from '@/lib/copy/desk-films'
import type { DeskFilm } from '@/lib/newsroom/films/read-films'
import { formatDuration } from '@/lib/format-duration'
import { actionPage, actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

export function FilmList({ films }: { films: DeskFilm[] }) {
  return (
    <section aria-labelledby="films">
      <h2 id="films">{words.list}</h2>
      {films.length === 0 && <p className="empty">{words.none}</p>}
      <film-progress>
        <ul className="desk-list">
          {films.map((film) => (
            <Entry key={film.id} film={film} />
          ))}
        </ul>
      </film-progress>
    </section>
  )
}

function Entry({ film }: { film: DeskFilm }) {
  const { id, name, duration, size, by, createdAt } = film
  const facts = duration > 0 ? [formatDuration(duration), size || words.audio] : []
  return (
    <li className="desk-item">
      <div className="desk-row">
        <a className="desk-link" href={actionPage(actions.deskFilm, { id })} dir="auto">
          {name}
        </a>
        <FilmState film={film} />
      </div>
      <p className="desk-hint">
        {[...facts, words.by(by || words.unknownBy, formatTime(createdAt))].join(' · ')}
      </p>
    </li>
  )
}
