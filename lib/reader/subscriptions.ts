import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import type { Action, Params } from '@/lib/actions/run-action'
import { readPublicStory } from '@/lib/content/public-story'
import type { Reader } from '@/lib/auth/session'
import { toggleResult } from '@/lib/actions/toggle-result'
import { actions } from '@/lib/routes'
import { isStorable, parseSlug } from '@/lib/schemas/params'
import { type SubscriptionForm, subscriptionForm } from '@/lib/schemas/reader'

/** 订阅: to a column, a keyword, or the comments of a story. */
export type Target = { columnSlug: string } | { keyword: string } | { storyId: number }

export interface OwnSubscription {
  id: number
  notify: boolean
  target:
    | { kind: 'column'; slug: string; name: string }
    | { kind: 'topic'; name: string }
    | { kind: 'thread'; story: { id: number; kind: 'article' | 'video'; title: string } }
}

export const columnAction = subscriptionAction(actions.columnSubscription, async (params) => {
  const slug = parseSlug(params.slug)
  return slug && (await db().column.count({ where: { slug } })) ? { columnSlug: slug } : null
})

export const topicAction = subscriptionAction(
  actions.topicSubscription,
  async ({ keyword = '' }) =>
    isStorable(keyword) && (await db().keyword.count({ where: { name: keyword } }))
      ? { keyword }
      : null,
)

export const commentsAction = subscriptionAction(actions.commentSubscription, async ({ id }) => {
  const story = await readPublicStory(id)
  return story && { storyId: story.id }
})

function subscriptionAction(
  page: string,
  find: (params: Params) => Promise<Target | null>,
): Action<Reader, SubscriptionForm> {
  return {
    name: 'subscribe',
    page,
    schema: subscriptionForm,
    limit: rateLimits.subscription,
    async run({ on, notify }, context) {
      const target = await find(context.params)
      if (!target) return 'not-found'
      const changed = await subscribe(context.reader, target, on, notify && notify === '1')
      const notice = on ? (notify === '1' ? 'notify-on' : 'notify-off') : 'subscription-removed'
      return toggleResult({ on }, changed, page, context, notice)
    },
  }
}

/** Returns whether anything changed. */
export async function subscribe(
  reader: Reader,
  target: Target,
  on: boolean,
  notify?: boolean | '',
): Promise<boolean> {
  const row = { accountId: reader.id, ...target }
  if (!on) return (await db().subscription.deleteMany({ where: row })).count > 0
  const { count } = await db().subscription.createMany({ data: [row], skipDuplicates: true })
  if (typeof notify !== 'boolean') return count > 0
  const changed = await db().subscription.updateMany({
    where: { ...row, notify: !notify },
    data: { notify },
  })
  return count + changed.count > 0
}

/** Null where the reader is not subscribed. */
export async function readSubscription(
  reader: Reader,
  target: Target,
): Promise<{ notify: boolean } | null> {
  return db().subscription.findFirst({
    where: { accountId: reader.id, ...target },
    select: { notify: true },
  })
}

/** Newest first. */
export async function readSubscriptions(reader: Reader): Promise<OwnSubscription[]> {
  const rows = await db().subscription.findMany({
    relationLoadStrategy: 'join',
    where: { accountId: reader.id },
    orderBy: { id: 'desc' },
    take: 500,
    select: {
      id: true,
      notify: true,
      keyword: true,
      column: { select: { slug: true, name: true } },
      story: { select: { id: true, kind: true, title: true } },
    },
  })
  return rows.flatMap(({ id, notify, keyword, column, story }): OwnSubscription[] => {
    if (column) return [{ id, notify, target: { kind: 'column', ...column } }]
    if (keyword !== null) return [{ id, notify, target: { kind: 'topic', name: keyword } }]
    return story ? [{ id, notify, target: { kind: 'thread', story } }] : []
  })
}
