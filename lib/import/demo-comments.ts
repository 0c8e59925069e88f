import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { z } from 'zod'
import { wholeNumber } from '@/lib/schemas/number'
import { parseYaml } from './parse-yaml'

const number = wholeNumber(1_000_000, 'a whole number')

const comment = z.strictObject({
  by: z.string(),
  text: z.string(),
  /** Minutes since the story was published. */
  after: number,
  likes: number.default(0),
  featured: z.literal('true').optional(),
  editorial: z.literal('true').optional(),
})

const thread = comment.extend({ answers: z.array(comment).default([]) })

const demoComments = z.strictObject({
  readers: z.array(z.string()),
  stories: z.record(z.string(), z.array(thread)),
})

type Comment = z.infer<typeof comment>
type DemoComments = z.infer<typeof demoComments>

export async function readDemoComments(file: string): Promise<DemoComments> {
  return demoComments.parse(parseYaml(await readFile(file, 'utf8')).value)
}

/**
 * Writes the comments below the demo's stories. Their authors have neither an address nor a password, so that nobody can
 * sign in as one. Safe to repeat: a comment is known by its token.
 */
export async function writeDemoComments(
  { readers, stories }: DemoComments,
  databaseUrl: string,
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into reader.account (nickname, confirmed_at, created_at)
       select nickname, now(), now() - interval '1 year' from unnest($1::text[]) as nickname
       on conflict (nickname_key) do nothing`,
      [readers],
    )
    for (const [story, threads] of Object.entries(stories)) {
      for (const { answers, ...head } of threads) {
        const id = await write(client, story, head, null)
        if (id !== null) for (const answer of answers) await write(client, story, answer, id)
      }
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** Returns the id of the new comment; null if it is there already, or its story or author is not. */
async function write(
  client: Client,
  story: string,
  { by, text, after, likes, featured, editorial }: Comment,
  parent: number | null,
): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>(
    `insert into reader.comment
       (story_id, account_id, parent_id, text, state, featured, editorial, created_at, token)
     select s.id, a.id, $4, $3, 'approved', $6, $7,
       least(now(), s.published_at + $5 * interval '1 minute'), md5($1 || '/' || $3)::uuid
     from public.story s, reader.account a
     where s.external_id = $1 and a.nickname = $2 and num_nonnulls(a.email, a.phone, a.password) = 0
     on conflict (account_id, token) do nothing returning id`,
    [story, by, text, parent, after, featured !== undefined, editorial !== undefined],
  )
  const id = rows[0]?.id ?? null
  await client.query(
    `insert into reader.comment_like (account_id, comment_id)
     select a.id, c.id from reader.comment c join reader.account a on a.id <> c.account_id
     where c.id = $1 and num_nonnulls(a.email, a.phone, a.password) = 0
     order by a.id limit $2`,
    [id, likes],
  )
  return id
}
