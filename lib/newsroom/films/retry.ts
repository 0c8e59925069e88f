import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Action } from '@/lib/actions/run-action'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actionPage, actions, withNotice } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'
import { emptyForm } from '@/lib/schemas/review'

/** Goes on with the step that failed. Safe to repeat. */
export const retryFilmAction: Action<Staff, object> = {
  name: 'desk-film-retry',
  page: actions.deskFilm,
  schema: emptyForm,
  limit: rateLimits.desk,
  async run(_, { reader, params }) {
    const id = parseId(params.id)
    const film = id === null ? null : await db().film.findUnique({ where: { id } })
    if (id === null || !film) return 'not-found'
    await db().$transaction(async (tx) => {
      const isShown = film.video !== null
      const { count } = await tx.film.updateMany({
        where: { id, state: 'failed' },
        data: { state: isShown ? 'preparing' : 'received', fault: '', failures: 0 },
      })
      if (count === 0) return
      await tx.$executeRaw`select newsroom.queue_film(${id}::int, ${isShown})`
      await writeAuditEntry(tx, reader, 'retryFilm', `film/${id}`, film.name)
    })
    return {
      json: { retried: true },
      to: withNotice(actionPage(actions.deskFilm, { id }), 'film-retried'),
    }
  },
}
