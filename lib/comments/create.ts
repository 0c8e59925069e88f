/** 发表评论: what becomes of a comment is lib/moderation's to say; here it is kept with its decision. */
import { createHash } from 'node:crypto'
import { rateLimits } from '@/lib/rate-limit/limits'
import { now } from '@/lib/clock'
import { commentsUntil } from '@/lib/content/comments-until'
import { copy } from '@/lib/copy'
import { moderationCopy } from '@/lib/copy/moderation'
import { db } from '@/lib/db'
import { fingerprint } from '@/lib/moderation/fingerprint'
import { moderate } from '@/lib/moderation/moderate'
import type { Verdict } from '@/lib/moderation/rule'
import type { Errors } from '@/lib/schemas/form'
import type { Action } from '@/lib/actions/run-action'
import { type OwnComment, readOwnComment } from '@/lib/comments/reader-comments'
import { readPublicComment } from '@/lib/comments/public-comment'
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
    const said = await comment(reader, { ...story, token: tokens[0] }, form)
    if ('errors' in said) return said
    const { id, state } = said
    const page = actionPage(actions.comments, params)
    // The action's own page shows no list that it would stand in.
    const stands = state === 'approved' && !from.startsWith(page)
    return {
      json: { id, state, comment: said },
      to: stands ? `${from}#comment-${id}` : `${page}?sent=${id}`,
    }
  },
}

interface Story {
  id: number
  policy: 'open' | 'checked' | 'closed'
  /** The reader's comment that has one of the tokens. */
  known: number | null
}

/** Keeps the comment as moderation decides. Sent twice within an hour, it is there once. */
async function comment(
  reader: Reader,
  story: Story & { token: string },
  { text, parent }: CommentForm,
): Promise<OwnComment | { errors: Errors }> {
  if (!reader.confirmed) return { errors: { form: copy.comments.confirmFirst } }
  const { policy, token } = story
  if (policy === 'closed') return { errors: { form: copy.comments.closedError } }
  const answered = parent === null ? null : await readPublicComment(String(parent))
  if (parent !== null && answered?.story.id !== story.id) {
    return { errors: { form: copy.comments.parentGone } }
  }
  if (story.known !== null) return readOwnComment(reader, story.known)
  const verdict = await judge(reader, { id: story.id, policy }, text)
  if (verdict.outcome === 'refuse') {
    return { errors: { text: refusalOf(verdict) } }
  }
  const id = await keep(reader, { storyId: story.id, parentId: parent, text, token }, verdict)
  return readOwnComment(reader, id)
}

/** What moderation says of this text by this reader under this story. */
export function judge(
  author: Reader,
  story: { id: number; policy: 'open' | 'checked' },
  text: string,
  commentId?: number,
): Promise<Verdict> {
  return moderate({ text, storyId: story.id, policy: story.policy, author, commentId })
}

/** Why, and the words that the author may change. */
export function refusalOf({ reason, words }: Verdict): string {
  const sentence = moderationCopy.reasons[reason] ?? copy.actions.failed
  return words.length > 0 ? moderationCopy.withWords(sentence, words) : sentence
}

/** The comment with its decision, both or neither. The same form at once makes one: its id either way. */
async function keep(
  reader: Reader,
  comment: { storyId: number; parentId: number | null; text: string; token: string },
  { outcome, rule, words, reason }: Verdict,
): Promise<number> {
  const { storyId, parentId, text, token } = comment
  const state = stateOf(outcome)
  const editorial = reader.role === 'editor' || reader.role === 'admin'
  const [row] = await db().$queryRaw<{ id: number }[]>`
    with made as (
      insert into reader.comment
        (story_id, account_id, parent_id, text, state, editorial, token, fingerprint)
      values (${storyId}, ${reader.id}, ${parentId}, ${text}, ${state}::reader.comment_state,
        ${editorial}, ${token}::uuid, ${fingerprint(text)})
      on conflict (account_id, token) do nothing returning id, state)
    insert into newsroom.decision (comment_id, state, rule, words, reason)
    select id, state, ${rule}, ${words}::text[], ${reason} from made
    returning comment_id as id`
  if (row) return row.id
  const where = { accountId: reader.id, token }
  return (await db().comment.findFirstOrThrow({ where, select: { id: true } })).id
}

export function stateOf(outcome: Verdict['outcome']): 'approved' | 'waiting' | 'rejected' {
  if (outcome === 'approve') return 'approved'
  return outcome === 'hold' ? 'waiting' : 'rejected'
}

interface Place {
  id: number
  policy: Story['policy']
  days: number | null
  publishedAt: Date
  known: number | null
}

async function findStory(
  id: number | null,
  reader: Reader,
  tokens: string[],
): Promise<Story | null> {
  if (id === null) return null
  const [row] = await db().$queryRaw<Place[]>`
    select id, comment_policy::text as policy, comment_days as days, published_at as "publishedAt",
      (select c.id from reader.comment c
       where c.account_id = ${reader.id} and c.token = any (${tokens}::uuid[]) limit 1) as known
    from story where id = ${id} and listing.is_published(story)`
  if (!row) return null
  const over = Date.parse(commentsUntil(row.publishedAt, row.days)) <= now().getTime()
  return { id, policy: over ? 'closed' : row.policy, known: row.known }
}

/** The same for the same words at the same place: this hour's, and that of the hour before. */
function tokensOf(...parts: (string | number | null | undefined)[]): [string, string] {
  const hour = Math.floor(now().getTime() / 3_600_000)
  return [tokenOf([hour, ...parts]), tokenOf([hour - 1, ...parts])]
}

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
