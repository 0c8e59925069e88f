import { FilmState } from '@/components/desk/films/film-state'
import { NativeVideo } from '@/components/video/native-video'
import { deskFilmsCopy as words } from '@/lib/copy/desk-films'
import type { DeskFilm, ShownFilm } from '@/lib/newsroom/films/read-films'
import { actionPath, actions } from '@/lib/routes'

interface FilmViewProps {
  film: DeskFilm
  shown: ShownFilm | null
}

export function FilmView({ film, shown }: FilmViewProps) {
  return (
    <>
      <film-progress>
        <div className="desk-row">
          <FilmState film={film} />
        </div>
      </film-progress>
      {film.state === 'failed' && (
        <form method="post" action={actionPath(actions.deskFilmRetry, { id: film.id })}>
          <button className="button">{words.retry}</button>
        </form>
      )}
      {shown && (
        <>
          <p>
            {words.key} <code>{shown.key}</code>
          </p>
          <p className="desk-hint">{words.keyHint}</p>
          <div className="film-view">
            <NativeVideo title={film.name} clip={shown} cover={shown.cover} />
          </div>
        </>
      )}
    </>
  )
}
