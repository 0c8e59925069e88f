import { createHash } from 'node:crypto'
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { commentsUntil } from '@/lib/content/stories'
import { copy } from '@/lib/copy'
import { moderationCopy } from '@/lib/copy/moderation'
import { db } from '@/lib/db'
import { fingerprint } from '@/lib/moderation/fingerprint'
import { moderate } from '@/lib/moderation/moderate'
import type { Verdict } from '@/lib/moderation/rule'
import type { Errors } from '@/lib/schemas/form'
import type { Action } from '@/lib/actions/run-action'
import { type OwnComment, readOwnComment } from '@/lib/comments/reader-comments'
import { readPublicComment } from '@/lib/comments/comment'
import type { Reader } from '@/lib/auth/session'
import { actionPage, actions } from '@/lib/routes'
import { commentForm, type CommentForm } from '@/lib/schemas/comment'
import { parseId } from '@/lib/schemas/params'

export const commentAction: Action<Reader, CommentForm> = {
  name: 'comment',
  page: actions.comments,
  schema: commentForm,
  limit: rateLimits.comment,
  async run(form, { reader, params, from }) {
    const tokens = tokensOf(params.id, form.parent, form.text)
    const story = await findStory(parseId(params.id), reader, tokens)
    if (!story) return 'not-found'
    const comment = await create(reader, { ...story, token: tokens[0] }, form)
    if ('errors' in comment) return comment
    const { id, state } = comment
    const page = actionPage(actions.comments, params)
    // The action's own page has no list of comments to jump to.
    const isListed = state === 'approved' && !from.startsWith(page)
    return {
      json: { id, state, comment },
      to: isListed ? `${from}#comment-${id}` : `${page}?sent=${id}`,
    }
  },
}

interface Story {
  id: number
  policy: 'open' | 'checked' | 'closed'
  /** The id of the reader's comment that already has one of the tokens. */
  existing: number | null
}

/** Idempotent for an hour: the same text sent again returns the comment that exists. */
async function create(
  reader: Reader,
  story: Story & { token: string },
  { text, parent }: CommentForm,
): Promise<OwnComment | { errors: Errors }> {
  if (!reader.confirmed) return { errors: { form: copy.comments.confirmFirst } }
  const { policy, token } = story
  if (policy === 'closed') return { errors: { form: copy.comments.closedError } }
  const parentComment = parent === null ? null : await readPublicComment(String(parent))
  if (parent !== null && parentComment?.story.id !== story.id) {
    return { errors: { form: copy.comments.parentGone } }
  }
  if (story.existing !== null) return readOwnComment(reader, story.existing)
  const verdict = await moderateComment(reader, { id: story.id, policy }, text)
  if (verdict.outcome === 'refuse') return { errors: { text: refusalOf(verdict) } }
  const id = await insert(reader, { storyId: story.id, parentId: parent, text, token }, verdict)
  return readOwnComment(reader, id)
}

export function moderateComment(
  author: Reader,
  story: { id: number; policy: 'open' | 'checked' },
  text: string,
  commentId?: number,
): Promise<Verdict> {
  return moderate({ text, storyId: story.id, policy: story.policy, author, commentId })
}

/** The reason for the author, with the words to change. */
export function refusalOf({ reason, words }: Verdict): string {
  const sentence = moderationCopy.reasons[reason] ?? copy.actions.failed
  return words.length > 0 ? moderationCopy.withWords(sentence, words) : sentence
}

/** Inserts the comment and its decision together. Returns the existing id if the same form won a race. */
async function insert(
  reader: Reader,
  comment: { storyId: number; parentId: number | null; text: string; token: string },
  { outcome, rule, words, reason }: Verdict,
): Promise<number> {
  const { storyId, parentId, text, token } = comment
  const state = stateOf(outcome)
  const editorial = reader.role === 'editor' || reader.role === 'admin'
  const [row] = await db().$queryRaw<{ id: number }[]>`
    with inserted as (
      insert into reader.comment
        (story_id, account_id, parent_id, text, state, editorial, token, fingerprint)
      values (${storyId}, ${reader.id}, ${parentId}, ${text}, ${state}::reader.comment_state,
        ${editorial}, ${token}::uuid, ${fingerprint(text)})
      on conflict (account_id, token) do nothing returning id, state)
    insert into newsroom.decision (comment_id, state, rule, words, reason)
    select id, state, ${rule}, ${words}::text[], ${reason} from inserted
    returning comment_id as id`
  if (row) return row.id
  const where = { accountId: reader.id, token }
  return (await db().comment.findFirstOrThrow({ where, select: { id: true } })).id
}

export function stateOf(outcome: Verdict['outcome']): 'approved' | 'waiting' | 'rejected' {
  if (outcome === 'approve') return 'approved'
  return outcome === 'hold' ? 'waiting' : 'rejected'
}

interface StoryRow {
  id: number
  policy: Story['policy']
  days: number | null
  publishedAt: Date
  existing: number | null
}

async function findStory(
  id: number | null,
  reader: Reader,
  tokens: string[],
): Promise<Story | null> {
  if (id === null) return null
  const [row] = await db().$queryRaw<StoryRow[]>`
    select id, comment_policy::text as policy, comment_days as days, published_at as "publishedAt",
      (select c.id from reader.comment c
       where c.account_id = ${reader.id} and c.token = any (${tokens}::uuid[]) limit 1) as existing
    from story where id = ${id} and listing.is_published(story)`
  if (!row) return null
  const isOver = Date.parse(commentsUntil(row.publishedAt, row.days)) <= now().getTime()
  return { id, policy: isOver ? 'closed' : row.policy, existing: row.existing }
}

/** The idempotency tokens of this hour and of the one before, equal for equal parts. */
function tokensOf(...parts: (string | number | null | undefined)[]): [string, string] {
  const hour = Math.floor(now().getTime() / 3_600_000)
  return [tokenOf([hour, ...parts]), tokenOf([hour - 1, ...parts])]
}

/** A UUID, as the column demands. */
function tokenOf(parts: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
