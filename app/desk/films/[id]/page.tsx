import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { CaptionForm } from '@/components/desk/films/caption-form'
import { FilmForm } from '@/components/desk/films/film-form'
import { FilmView } from '@/components/desk/films/film-view'
import { readDraft } from '@/lib/actions/drafts'
import { deskFilmsCopy as words } from '@/lib/copy/desk-films'
import { readCaptionText } from '@/lib/newsroom/films/captions'
import { readFilm, readShown } from '@/lib/newsroom/films/read-films'
import { actionPage, actions, routes } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { can, pictureRights } from '@/lib/schemas/rights'

interface FilmPageProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function FilmPage({ params, searchParams }: FilmPageProps) {
  const id = parseId((await params).id)
  const path = actionPage(actions.deskFilm, { id: id ?? 0 })
  const reader = await requireStaff(path, pictureRights)
  const film = id === null ? null : await readFilm(id)
  if (!film) notFound()
  const { draft } = await searchParams
  const shown = film.video === null ? null : await readShown(film.video)
  return (
    <DeskPage
      reader={reader}
      path={routes.deskFilms}
      heading={film.name}
      notice={await readNotice(searchParams)}
    >
      <FilmView film={film} shown={shown} />
      {shown && film.video && (
        <>
          <section className="desk-part" aria-labelledby="captions-part">
            <h2 id="captions-part">{words.captions.heading}</h2>
            <CaptionForm
              id={film.id}
              text={await readCaptionText(shown.captions)}
              draft={await readDraft(path, draft)}
            />
          </section>
          {can(reader, 'media') && (
            <section className="desk-part" aria-labelledby="replacing">
              <h2 id="replacing">{words.replacing}</h2>
              <p className="desk-hint">{words.replaceHint}</p>
              <FilmForm draft={null} replaces={film.video} />
            </section>
          )}
        </>
      )}
    </DeskPage>
  )
}

export default withErrorPage(FilmPage)
