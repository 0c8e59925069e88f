import { z } from 'zod'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actions, routes } from '@/lib/routes'

/** Clears the badge of 收藏, whose news are corrections. */
export const markFavouritesSeenAction: Action<Reader, object> = {
  name: 'favourites-seen',
  page: actions.favouritesSeen,
  schema: z.object({}),
  limit: rateLimits.seen,
  beacon: true,
  async run(_, { reader: { id } }) {
    const time = now()
    await db().$transaction([
      db().account.update({ where: { id }, data: { favouritesSeenAt: time } }),
      db().notification.updateMany({
        where: { accountId: id, kind: 'correction', readAt: null },
        data: { readAt: time },
      }),
    ])
    return { json: null, to: routes.favourites }
  },
}

/** Clears the badge of 订阅. */
export const markSubscriptionsSeenAction: Action<Reader, object> = {
  name: 'subscriptions-seen',
  page: actions.subscriptionsSeen,
  schema: z.object({}),
  limit: rateLimits.seen,
  beacon: true,
  async run(_, { reader: { id } }) {
    await db().account.update({ where: { id }, data: { subscriptionsSeenAt: now() } })
    return { json: null, to: routes.subscriptions }
  },
}
