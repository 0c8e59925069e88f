import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { withErrorPage } from '@/app/with-error-page'
import { FilmForm } from '@/components/desk/films/film-form'
import { FilmList } from '@/components/desk/films/film-list'
import { CursorPager } from '@/components/ui/cursor-pager'
import { readDraft } from '@/lib/actions/drafts'
import { deskFilmsCopy as words } from '@/lib/copy/desk-films'
import { readFilms, readWorkers } from '@/lib/newsroom/films/read-films'
import { actions, routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { pictureRights } from '@/lib/schemas/rights'

export const metadata = { title: words.heading }

async function FilmsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requireStaff(routes.deskFilms, pictureRights)
  const { draft, before } = await searchParams
  const place = parseId(before)
  const [{ films, next }, workers] = await Promise.all([readFilms(place), readWorkers()])
  return (
    <DeskPage reader={reader} path={routes.deskFilms} heading={words.heading}>
      <p className="desk-hint">{words.intro}</p>
      {words.workers[workers] && <p className="note">{words.workers[workers]}</p>}
      <section className="desk-part" aria-labelledby="adding">
        <h2 id="adding">{words.adding}</h2>
        <FilmForm draft={await readDraft(actions.deskFilms, draft)} />
      </section>
      <FilmList films={films} />
      <CursorPager
        path={routes.deskFilms}
        next={next}
        older={place !== null}
        labels={words.pager}
      />
    </DeskPage>
  )
}

export default withErrorPage(FilmsPage)
