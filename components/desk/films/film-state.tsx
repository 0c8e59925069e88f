import { deskFilmsCopy as words } from '@/lib/copy/desk-films'
import type { DeskFilm } from '@/lib/newsroom/films/read-films'

/** `data-working`: what is shown changes by itself. */
export function FilmState({ film }: { film: DeskFilm }) {
  const { state, step, progress, fault } = film
  const isWorking = state === 'received' || state === 'preparing'
  const [name = '', size] = step.split('-')
  const shown = [words.steps[name] ?? '', size && `${size}p`].filter(Boolean).join(' ')
  return (
    <>
      <span className="meta" data-working={isWorking || undefined}>
        {words.states[state]}
        {isWorking && shown && `（${words.progress(shown, progress)}）`}
      </span>
      {fault && <p className="field-error">{fault}</p>}
    </>
  )
}
