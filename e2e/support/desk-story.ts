import type { Page } from 'playwright/test'
import { sql } from './signed-in'

/** A story of one's own, open at the desk. */
export async function openStory(
  page: Page,
  body = '第一段。\n\n第二段。\n\n第三段。',
): Promise<number> {
  const [story] = await sql<{ id: number }>(
    `insert into story (status, title, body, column_slug)
     select 'published', '渡口复航', $1, slug from "column" limit 1 returning id`,
    [body],
  )
  await page.goto(`/desk/stories/${story?.id}`)
  return story?.id ?? 0
}

export const bodyOf = async (id: number) =>
  (await sql<{ body: string }>('select body from story where id = $1', [id]))[0]?.body

export const editOf = async (id: number) =>
  (await sql<{ fields: object }>('select fields from newsroom.edit where story_id = $1', [id]))[0]
    ?.fields

export const writeEdit = (id: number, body: string) =>
  sql(
    `insert into newsroom.edit (story_id, base_version, fields)
     select id, version, jsonb_build_object('body', $2::text) from story where id = $1`,
    [id, body],
  )

export const writeLive = (id: number, body: string) =>
  sql('update story set body = $2 where id = $1', [id, body])
