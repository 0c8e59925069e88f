/** A GET changes nothing (RFC 9110, 9.2.1). Triggers of this test record every changed row. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'playwright/test'
import { admin, sendAll, newsroom, setUpAdminInstance, story } from './support/admin-instance'
import { appRoutes, fillPattern } from './support/routes'

setUpAdminInstance()

/** Allowed writes (docs/decisions/031-input-and-safe-methods.md). */
const allowed = [
  'reader.session UPDATE', // When a session was last used.
  'reader.rate_limit INSERT', // A rate limit counts what is asked for.
  'reader.rate_limit UPDATE',
  'reader.rate_limit DELETE',
  'listing.story_views INSERT', // Views are counted.
  'listing.story_views UPDATE',
  'listing.story_notified INSERT', // A job notifies subscribers.
  'newsroom.changed_story DELETE', // Jobs take up what changed before.
]

test.beforeAll(async () => {
  await newsroom.sql(`
    create schema watched;
    create table watched.change (what text);
    create function watched.note() returns trigger language plpgsql security definer as $$
    begin
      insert into watched.change values (tg_table_schema || '.' || tg_table_name || ' ' || tg_op);
      return null;
    end $$;
    do $$
    declare one record;
    begin
      for one in select oid::regclass as name from pg_class
        where relkind in ('r', 'p') and not relispartition
          and relnamespace::regnamespace::text in ('public', 'reader', 'newsroom', 'listing', 'search') loop
        execute format(
          'create trigger watched after insert or update or delete on %s for each row execute function watched.note()',
          one.name);
      end loop;
    end $$`)
})

test.beforeEach(() => newsroom.sql('delete from watched.change'))

test('the triggers record the changes of an action', async () => {
  const type = 'application/x-www-form-urlencoded'
  const paths = ['/api/me/favourites/seen', `/api/story/${story}/like`]
  const statuses = await sendAll(
    paths.map((path) => ({ path, cookie: admin, body: { type, text: 'on=1' } })),
  )
  expect(statuses).toEqual([204, 303])
  expect(await changes()).toEqual(
    expect.arrayContaining(['reader.account UPDATE', 'reader.story_like INSERT']),
  )
})

test('no GET of a page or route handler changes a row', async () => {
  const params: Record<string, string> = {
    slug: 'city',
    keyword: encodeURIComponent('渡口'),
    kind: 'article',
    file: '1.png',
    older: '',
    place: '',
    rest: '',
  }
  const drafts = await newsroom.sql<{ id: string }>(
    `insert into reader.draft (action, fields, errors)
     values ('/me/settings/two-step', '{"encrypted": "x"}', '{}'), ($1, '{"on": "1"}', '{}') returning id`,
    [`/story/${story}/like`],
  )
  await newsroom.sql('delete from watched.change')
  const [codes, begun] = drafts.map(({ id }) => id)
  const requests = appRoutes().flatMap(({ pattern, queryNames }) => {
    const path = fillPattern(pattern, (name) => params[name] ?? '1')
    const paths = [path, ...queryNames.map((name) => `${path}?${name}=${codes ?? randomUUID()}`)]
    return paths.flatMap((one) => [{ path: one }, { path: one, cookie: admin }])
  })
  const cookie = `${admin}; xiaowen-pending=${begun}`
  const deferred = ['/login/done?next=/', '/api/login/done?next=/'].map((path) => ({
    path,
    cookie,
  }))
  await sendAll([...requests, ...deferred])
  expect((await changes()).filter((change) => !allowed.includes(change))).toEqual([])
})

async function changes(): Promise<string[]> {
  const rows = await newsroom.sql<{ what: string }>('select distinct what from watched.change')
  return rows.map(({ what }) => what)
}
