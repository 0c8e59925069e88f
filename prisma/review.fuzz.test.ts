/** No way into a guarded column without three people (docs/decisions/044-review.md). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzz, FUZZ_TIMEOUT } from '@/lib/testing/fuzz'
import { anna, author, bo, chen, reviewFixture } from './testing/review'

const { sql, sign, asDesk } = reviewFixture()

const story = fc.integer({ min: 1, max: 3 })
const text = fc.constantFrom('甲', '乙')
const account = fc.constantFrom(author, anna, bo, chen)
/** A reviewer who writes is none any more. */
const writer = fc.oneof({ weight: 9, arbitrary: fc.constant<number>(author) }, account)
const role = fc.constantFrom('xiaowen', 'xiaowen_portal', 'xiaowen_editor')
const column = fc.constantFrom('shixun', 'other')
const of = fc.constantFrom('live' as const, 'pending' as const)

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      sign: fc.constantFrom('first', 'second', 'final'),
      id: story,
      by: account,
      of,
    }),
  },
  { weight: 5, arbitrary: fc.record({ signAll: of, id: story }) },
  { weight: 2, arbitrary: fc.record({ write: text, id: story, by: writer }) },
  { weight: 1, arbitrary: fc.record({ edit: text, id: story, by: writer }) },
  { weight: 3, arbitrary: fc.record({ apply: fc.constant(true), id: story, by: account }) },
  {
    weight: 1,
    arbitrary: fc.record({ back: fc.constantFrom('first', 'final', null), id: story, by: account }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      as: role,
      id: story,
      run: fc.oneof(
        fc.constantFrom(
          `update story set status = 'published' where id = $1`,
          `update story set status = 'published', published_at = now() + interval '1 hour' where id = $1`,
          `update story set status = 'withdrawn' where id = $1`,
          `delete from story where id = $1`,
          `update story set status = status_before where status = 'deleted' and id = $1`,
          `update story set status_before = 'published', status = 'deleted' where id = $1`,
          `update story set status = 'published' where id >= $1`,
          `update story set front_position = $1 where id = $1`,
          `update "column" set slug = case slug when 'other' then 'elsewhere' else 'other' end
             where slug in ('other', 'elsewhere') and $1 > 0`,
          `delete from "column" where slug = 'shixun' and $1 > 0`,
          `with moved as (update story set column_slug = 'other' where id = $1 returning *)
             insert into story (status, title, body, keywords, column_slug) select 'published', title, body, keywords, 'shixun' from moved`,
        ),
        text.map((title) => `update story set title = '${title}', body = '${title}' where id = $1`),
        column.map((slug) => `update story set column_slug = '${slug}' where id = $1`),
        fc.tuple(text, column).map(
          ([title, slug]) =>
            `insert into story (id, status, title, body, column_slug) overriding system value
             values ($1, 'published', '${title}', '${title}', '${slug}') on conflict (id) do update
             set title = excluded.title, body = excluded.body, status = excluded.status, column_slug = excluded.column_slug`,
        ),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      forge: fc.constantFrom(
        'update newsroom.signature set account_id = account_id % 4 + 1',
        'delete from newsroom.story_author',
        'delete from newsroom.review_return',
        'update newsroom.review_return set text_hash = sha256($$x$$)',
        `insert into newsroom.signature (story_id, step_id, kind, text_hash, account_id)
         select 1, id, kind, sha256('x'), 2 from newsroom.review_step`,
      ),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

let published = 0

test(
  'whoever writes in whatever way, what is public in a guarded column was signed by three who did not write it',
  async () => {
    await fuzz(fc.array(step, { minLength: 15, maxLength: 60 }), async (steps) => {
      await sql('reset role; truncate story restart identity cascade')
      await sql(`update "column" set slug = 'other' where slug = 'elsewhere'`)
      const signers = new Map<string, Set<number>>()
      const authors = new Map<number, Set<number>>()
      await asDesk(
        author,
        `insert into story (title, body, column_slug)
        values ('甲', '甲', 'shixun'), ('乙', '乙', 'shixun'), ('甲', '甲', 'other')`,
      )
      for (const id of [1, 2, 3]) authors.set(id, new Set([author]))
      for (const each of steps) {
        await run(each, signers, authors).catch(() => undefined)
        await sql(
          `reset role; set xiaowen.account = ''; set xiaowen.way = ''; set xiaowen.applies_edit = ''`,
        )
        const rows = await sql(`select id, title, body, keywords from story
          where status = 'published' and column_slug = 'shixun'`)
        for (const { id, ...row } of rows) {
          published += 1
          const others = [...(signers.get(keyOf(Number(id), row)) ?? [])].filter(
            (signer) => !authors.get(Number(id))?.has(signer),
          )
          expect(others).toHaveLength(3)
        }
      }
    })
    expect(published).toBeGreaterThan(0)
  },
  FUZZ_TIMEOUT,
)

/** Throws what the database refuses; what it takes is noted, independently of the database's own notes. */
async function run(
  each: Step,
  signers: Map<string, Set<number>>,
  authors: Map<number, Set<number>>,
): Promise<void> {
  async function signs(id: number, kind: string, by: number, at: 'live' | 'pending') {
    await sign(id, kind, by, at)
    const source = at === 'live' ? `story where id = $1` : `newsroom.pending_story($1)`
    const [row = {}] = await sql(`select title, body, keywords from ${source}`, [id])
    const key = keyOf(id, row)
    signers.set(key, (signers.get(key) ?? new Set()).add(by))
  }
  function writes(id: number, by: number) {
    authors.set(id, (authors.get(id) ?? new Set()).add(by))
  }
  if ('sign' in each) await signs(each.id, each.sign, each.by, each.of)
  else if ('signAll' in each) {
    await signs(each.id, 'first', anna, each.signAll)
    await signs(each.id, 'second', bo, each.signAll)
    await signs(each.id, 'final', chen, each.signAll)
  } else if ('write' in each) {
    const before = await sql('select title from story where id = $1', [each.id])
    const { write } = each
    await asDesk(
      each.by,
      `update story set title = '${write}', body = '${write}' where id = ${each.id}`,
    )
    if (before[0]?.title !== write) writes(each.id, each.by)
  } else if ('edit' in each) {
    await sql(
      `insert into newsroom.edit (story_id, base_version, fields, by_id) values ($1, 1, $2, $3)
       on conflict (story_id) do update set fields = excluded.fields, by_id = excluded.by_id`,
      [each.id, { title: each.edit, body: each.edit }, each.by],
    )
    writes(each.id, each.by)
  } else if ('apply' in each) {
    await sql(`set xiaowen.applies_edit = '1'`)
    await asDesk(
      each.by,
      `update story s set title = p.title, body = p.body, status = 'published' from newsroom.pending_story(${each.id}) p
       where s.id = p.id`,
    )
    await sql('delete from newsroom.edit where story_id = $1', [each.id])
  } else if ('back' in each) {
    await sql(
      `insert into newsroom.review_return (story_id, to_kind, text_hash, reason, account_id)
       select id, $2::newsroom.review_kind, newsroom.text_hash(s), '核对', $3 from story s where id = $1`,
      [each.id, each.back, each.by],
    )
  } else if ('run' in each) {
    await sql(`set role ${each.as}`)
    await sql(each.run, [each.id])
  } else await sql(each.forge)
}

function keyOf(id: number, { title, body, keywords }: Record<string, unknown>): string {
  return JSON.stringify([id, title, body, keywords])
}
