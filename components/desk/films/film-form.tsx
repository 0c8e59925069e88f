import { ErrorSummary } from '@/components/ui/error-summary'
import type { Draft } from '@/lib/actions/drafts'
import { deskFilmsCopy as words } from '@/lib/copy/desk-films'
import { actionPath, actions, filmUploads, routes } from '@/lib/routes'

interface FilmFormProps {
  draft: Draft | null
  /** The row of `video` whose film is to be replaced. */
  replaces?: string
}

/** A plain form; with scripts the upload goes on where it was cut off. */
export function FilmForm({ draft, replaces }: FilmFormProps) {
  const error = draft?.errors.film
  return (
    <film-upload endpoint={filmUploads} done={routes.deskFilms}>
      <form
        className="form"
        method="post"
        action={actionPath(actions.deskFilms)}
        encType="multipart/form-data"
        noValidate
      >
        <ErrorSummary errors={draft?.errors ?? {}} labels={{ film: words.file }} />
        {replaces && <input type="hidden" name="replaces" value={replaces} />}
        <div className="field">
          <label htmlFor="film">{words.file}</label>
          <p className="field-hint" id="film-hint">
            {words.fileHint}
          </p>
          <p className="field-error" id="film-error" data-error hidden={!error}>
            {error}
          </p>
          <input
            id="film"
            name="film"
            type="file"
            accept="video/*,audio/*,.mkv,.mxf,.ts"
            aria-invalid={error ? true : undefined}
            aria-describedby="film-error film-hint"
          />
        </div>
        <div className="film-sending" data-sending hidden>
          <progress max="100" aria-label={words.submit} />
          <output />
          <button type="button" className="button quiet" data-pause>
            {words.upload.pause}
          </button>
        </div>
        <button type="submit" className="button">
          {replaces ? words.replace : words.submit}
        </button>
      </form>
    </film-upload>
  )
}
