/** What happens to stories by itself: today and the next 30 days, and what failed. */
import { db } from '@/lib/db'
import type { Staff } from '@/lib/auth/staff'
import { inOwnColumns } from '@/lib/newsroom/own-columns'
import { MAX_ID } from '@/lib/schemas/params'
import { isTime } from '@/lib/time'
import { Prisma } from '@/prisma/client/client'

/** In the order in which they stand at the same time. */
const planKinds = ['embargo', 'publish', 'edit', 'unpublish'] as const
type PlanKind = (typeof planKinds)[number]

export interface Plan {
  kind: PlanKind
  id: number
  title: string
  columnName: string | null
  /** ISO 8601, UTC. */
  at: string
  /** Of an embargo: its reason. */
  note: string
}

export interface FailedPlan {
  id: number
  title: string
  columnName: string | null
  at: string
  failure: string
}

const PAGE = 200
const DAYS = 30
const MAX_FAILED = 50

const title = Prisma.sql`coalesce(nullif(e.fields ->> 'title', ''), s.title)`

/** Of the reader's columns, in the order of time; `after`: a cursor of `next`. */
export async function readSchedule(
  reader: Staff<'publish'>,
  after: string | null,
): Promise<{ plans: Plan[]; next: string | null }> {
  const rows = await findPlans(
    reader,
    Prisma.sql`at < now() + ${DAYS}::int * interval '1 day'`,
    after,
  )
  const plans = rows.slice(0, PAGE)
  const last = plans.at(-1)
  return { plans, next: last && rows.length > PAGE ? encode(last) : null }
}

/** Of one story, however far ahead. */
export function readPlansOf(reader: Staff<'publish'>, id: number): Promise<Plan[]> {
  return findPlans(reader, Prisma.sql`id = ${id}::int`, null)
}

/** Planned edits that could not be published, the latest first. */
export function readFailedPlans(reader: Staff<'publish'>): Promise<FailedPlan[]> {
  return findFailed(reader, Prisma.sql`true`)
}

export async function readFailedPlanOf(
  reader: Staff<'publish'>,
  id: number,
): Promise<FailedPlan | null> {
  return (await findFailed(reader, Prisma.sql`s.id = ${id}::int`))[0] ?? null
}

/** Each branch reads its own index; an edit that is late is still planned. */
function findPlans(
  reader: Staff<'publish'>,
  condition: Prisma.Sql,
  after: string | null,
): Promise<Plan[]> {
  const place = parse(after)
  const { at, id, kind } = place ?? { at: new Date(0), id: 0, kind: 0 }
  return db().$queryRaw`
    select planned.kind, planned.id, ${title} as title, c.name as "columnName", planned.note,
      to_char(planned.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from (
      select * from (
        select 1 as place, 'publish' as kind, s.id, s.published_at as at, '' as note from story s
        where listing.is_scheduled(s)
        union all
        select 2, 'edit', story_id, publish_at, '' from newsroom.edit where publish_at is not null
        union all
        select 3, 'unpublish', s.id, s.unpublish_at, '' from story s
        where s.unpublish_at is not null and s.status not in ('withdrawn', 'deleted')
        union all
        select 0, 'embargo', s.id, s.embargo_until, s.embargo_reason from story s
        where s.embargo_until > now() and s.status <> 'deleted'
      ) as every
      where exists (select from story s where s.id = every.id and ${inOwnColumns(reader, 'publish')})
        and ${condition} and (at, id, place) > (${at}::timestamptz, ${id}::int, ${kind}::int)
      order by at, id, place limit ${PAGE + 1}::int
    ) as planned
      join story s on s.id = planned.id
      left join newsroom.edit e on e.story_id = s.id
      left join "column" c on c.slug = s.column_slug
    order by planned.at, planned.id, planned.place`
}

function findFailed(reader: Staff<'publish'>, condition: Prisma.Sql): Promise<FailedPlan[]> {
  return db().$queryRaw`
    select s.id, ${title} as title, c.name as "columnName", e.failure,
      to_char(e.failed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from newsroom.edit e join story s on s.id = e.story_id left join "column" c on c.slug = s.column_slug
    where e.failed_at is not null and ${inOwnColumns(reader, 'publish')} and ${condition}
    order by e.failed_at desc, s.id limit ${MAX_FAILED}::int`
}

function encode({ at, id, kind }: Plan): string {
  return `${Date.parse(at)}-${id}-${planKinds.indexOf(kind)}`
}

/** Null where `encode` would not write it so: the list begins anew. */
function parse(cursor: string | null): { at: Date; id: number; kind: number } | null {
  const [, time = '', key = '', kind = ''] =
    /^(\d{1,15})-(\d{1,10})-([0-3])$/.exec(cursor ?? '') ?? []
  const id = Number(key)
  if (time === '' || !isTime(Number(time)) || id > MAX_ID) return null
  return { at: new Date(Number(time)), id, kind: Number(kind) }
}
