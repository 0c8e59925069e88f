/** 订阅: to a column, a keyword, or the comments of a story, each with its own switch for 消息. */
import { z } from 'zod'
import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import type { Action, Params } from '@/lib/actions/run-action'
import { readPublicStory } from '@/lib/content/public-story'
import type { Reader } from '@/lib/auth/session'
import { toggleResult } from '@/lib/actions/toggle-result'
import { actions } from '@/lib/routes'
import { switchForm } from '@/lib/schemas/reader'

/** What is subscribed to: exactly one of the three. */
export type Target = { columnSlug: string } | { keyword: string } | { storyId: number }

/** `notify` alone changes whether it is told of; it subscribes where it was not. */
const subscriptionForm = switchForm.extend({
  notify: z.enum(['0', '1']).optional(),
})

type SubscriptionForm = z.infer<typeof subscriptionForm>

export const columnAction = subscriptionAction(
  actions.columnSubscription,
  async ({ slug = '' }) => {
    return (await db().column.count({ where: { slug } })) ? { columnSlug: slug } : null
  },
)

export const topicAction = subscriptionAction(
  actions.topicSubscription,
  async ({ keyword = '' }) => {
    return (await db().keyword.count({ where: { name: keyword } })) ? { keyword } : null
  },
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
      const told = notify && notify === '1'
      return toggleResult({ on }, await subscribe(context.reader, target, on, told), page, context)
    },
  }
}

/** Sets it. Returns whether anything changed. */
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

/** Whether the reader is subscribed, and whether they are told. */
export async function readSubscription(
  reader: Reader,
  target: Target,
): Promise<{ notify: boolean } | null> {
  return db().subscription.findFirst({
    where: { accountId: reader.id, ...target },
    select: { notify: true },
  })
}
