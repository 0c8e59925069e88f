import { ownPages } from './routes'
import { sql } from './signed-in'

/** Texts for every place where a story, a reader or an editor writes one. */
export interface Texts {
  /** Of at most 20, 60, 100 and 200 characters. */
  name: string
  source: string
  line: string
  title: string
  /** Of any length. */
  text: string
  slug: string
}

/** A long word, a long address. */
export const long: Texts = {
  name: 'W'.repeat(20),
  source: 'W'.repeat(60),
  line: 'W'.repeat(100),
  title: `https://example.com/${'W'.repeat(170)}`,
  text: `${'W'.repeat(200)} https://example.com/${'w'.repeat(200)}`,
  slug: 'long-words',
}

/** Right to left. */
export const arabic: Texts = {
  name: 'مرحبا بالعالم',
  source: 'وكالة الأنباء!',
  line: 'مرحبا 2026 (بالعالم)!',
  title: 'مرحبا 2026: عنوان (طويل) هنا!',
  text: 'مرحبا 2026: نص (طويل) هنا!',
  slug: 'other-direction',
}

export interface Rows {
  story: number
  video: number
  comment: number
  complaint: number
  hide: () => Promise<void>
}

/** Rows with the texts, in a column of its own and long ago, so that no other list begins with them. */
export async function writeRows(account: number, texts: Texts): Promise<Rows> {
  const { name, source, line, title, text, slug } = texts
  const first = async (query: string, values: unknown[]) =>
    (await sql<{ id: number }>(query, values))[0]?.id ?? 0
  await sql('insert into "column" (slug, name, description, position) values ($1, $2, $3, 900)', [
    slug,
    name,
    line,
  ])
  await sql('insert into page (slug, title, body) values ($1, $2, $3)', [slug, source, body(text)])
  const insertStory = `insert into story (status, kind, title, summary, body, column_slug, byline, source, source_url,
      keywords, correction, comment_note, comment_policy, comment_days, published_at)
    values ('published', $1::story_kind, $2, $3, $4, $5, $6, $7, 'https://example.com/', array[$8], $3, $6, 'open', 3650,
      now() - interval '40 days') returning id`
  const fields = [title, text, body(text), slug, line, source, name]
  const story = await first(insertStory, ['article', ...fields])
  const video = await first(insertStory, ['video', ...fields])
  const insertComment = `insert into reader.comment (story_id, account_id, parent_id, text, state, appeal, featured)
    values ($1, $2, $3, $4, $5::reader.comment_state, $6, $7) returning id`
  const comment = await first(insertComment, [story, account, null, text, 'approved', null, true])
  await first(insertComment, [story, account, comment, text, 'approved', null, false])
  await first(insertComment, [story, account, comment, text, 'waiting', null, false])
  await first(insertComment, [story, account, comment, text, 'rejected', text, false])
  const blocked = await first(
    'insert into reader.account (nickname, confirmed_at) values ($1, now()) returning id',
    [`${name.slice(0, 18)}乙`],
  )
  const folder = await first(
    'insert into reader.folder (account_id, name) values ($1, $2) returning id',
    [account, name],
  )
  await sql(
    `with liked as (insert into reader.story_like (account_id, story_id) values ($1, $2)),
      kept as (insert into reader.favourite (account_id, story_id, folder_id) values ($1, $2, $3)),
      seen as (insert into reader.history_entry (account_id, story_id) values ($1, $2)),
      told as (insert into reader.notification (account_id, actor_id, kind, story_id, comment_id, text)
        values ($1, $1, 'reply', $2, $4, $5), ($1, null, 'correction', $2, null, $5)),
      subscribed as (insert into reader.subscription (account_id, column_slug, keyword, story_id)
        values ($1, $6, null, null), ($1, null, $7, null), ($1, null, null, $2)),
      reported as (insert into reader.report (comment_id, account_id, reason) values ($4, $1, left($5, 200))),
      noted as (insert into newsroom.account_note (account_id, by_id, text) values ($1, $1, $5)),
      logged as (insert into newsroom.audit_entry (by_id, verb, subject, detail) values ($1, 'note', 'account/' || $1, $5))
    insert into reader.blocked_reader (account_id, blocked_id) values ($1, $8)`,
    [account, story, folder, comment, text, slug, name, blocked],
  )
  const complaint = await first(
    `insert into newsroom.complaint (text, link, contact, address, account_id)
     values ($1, 'https://example.com/' || repeat('w', 400), $2, 'x', $3) returning id`,
    [text, line, account],
  )
  const hide = async () => {
    await sql(`update story set status = 'draft' where column_slug = $1`, [slug])
  }
  return { story, video, comment, complaint, hide }
}

function body(text: string): string {
  return `${text}\n\n## ${text}\n\n- ${text}\n\n> ${text}\n\n| ${text} | ${text} |\n|---|---|\n| ${text} | b |\n\n\`${text}\``
}

/** Pages that show the texts. */
export function pagesWith(texts: Texts, { story, video, comment }: Rows, account: number) {
  const q = encodeURIComponent(texts.line.slice(0, 100))
  const topic = encodeURIComponent(texts.name)
  return {
    everybody: [
      '/',
      '/columns',
      `/column/${texts.slug}`,
      `/hot/column/${texts.slug}`,
      `/topic/${topic}`,
      `/page/${texts.slug}`,
      `/article/${story}`,
      `/video/${video}`,
      `/comments/${story}`,
      `/comments/${story}/of/${comment}`,
      `/search?q=${q}`,
      `/search?q=${topic}`,
    ],
    staff: [
      ...ownPages(),
      `/me/history?q=${q}`,
      `/story/${story}/like`,
      `/story/${story}/favourite`,
      `/story/${story}/comments?parent=${comment}`,
      `/story/${story}/subscription`,
      `/column/${texts.slug}/subscription`,
      `/topic/${topic}/subscription`,
      `/comment/${comment}/like`,
      `/comment/${comment}/report`,
      `/comment/${comment}/removal`,
      '/desk',
      '/desk/comments',
      '/desk/comments?queue=reported',
      '/desk/comments?queue=appeals',
      `/desk/comments?q=${topic}`,
      '/desk/complaints',
      '/desk/log',
      `/desk/readers/${account}`,
    ],
  }
}
