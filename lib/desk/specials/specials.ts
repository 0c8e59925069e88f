import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { can } from '@/lib/schemas/rights'
import type { specialKinds } from '@/lib/schemas/special'

type SpecialKind = (typeof specialKinds)[number]

/** A special is of no column, so its right is the one for all. */
export function mayKeepSpecials(staff: Pick<Staff, 'rights'>): boolean {
  return can(staff, 'publish', null)
}

export interface ListedSpecial {
  id: number
  slug: string
  title: string
  status: 'draft' | 'published'
  updatedAt: string
}

interface DeskSection {
  id: number
  title: string
  kind: SpecialKind
  keyword: string | null
  stories: number
}

export interface DeskSpecial extends ListedSpecial {
  introduction: string
  cover: string | null
  position: number
  sections: DeskSection[]
}

export interface SectionStory {
  id: number
  storyId: number
  storyTitle: string
  title: string
  note: string
  isPublic: boolean
}

export interface SectionPage {
  special: { id: number; title: string }
  section: Omit<DeskSection, 'stories'>
  stories: SectionStory[]
}

const PAGE = 50

/** Those that were made last first. `before`: the id of the last one shown. */
export async function readListedSpecials(
  before: number | null,
): Promise<{ items: ListedSpecial[]; next: number | null }> {
  const rows = await db().special.findMany({
    where: before === null ? {} : { id: { lt: before } },
    select: { id: true, slug: true, title: true, status: true, updatedAt: true },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
  })
  const items = rows
    .slice(0, PAGE)
    .map(({ updatedAt, ...row }) => ({ ...row, updatedAt: updatedAt.toISOString() }))
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

export async function readDeskSpecial(id: number | null): Promise<DeskSpecial | null> {
  if (id === null) return null
  const row = await db().special.findUnique({
    relationLoadStrategy: 'join',
    where: { id },
    include: {
      sections: {
        include: { _count: { select: { stories: true } } },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!row) return null
  const { slug, title, status, introduction, cover, position } = row
  const sections = row.sections.map(({ _count, ...section }) => ({
    id: section.id,
    title: section.title,
    kind: section.kind,
    keyword: section.keyword,
    stories: _count.stories,
  }))
  const updatedAt = row.updatedAt.toISOString()
  return { id, slug, title, status, introduction, cover, position, updatedAt, sections }
}

export async function readSectionPage(
  specialId: number | null,
  id: number | null,
): Promise<SectionPage | null> {
  if (specialId === null || id === null) return null
  const section = await db().specialSection.findFirst({
    where: { id, specialId },
    select: {
      id: true,
      title: true,
      kind: true,
      keyword: true,
      special: { select: { id: true, title: true } },
    },
  })
  if (!section) return null
  const { special, ...rest } = section
  const stories = await db().$queryRaw<SectionStory[]>`
    select t.id, s.id as "storyId", s.title as "storyTitle", t.title, t.note, listing.is_published(s) as "isPublic"
    from special_story t join story s on s.id = t.story_id
    where t.section_id = ${id} order by t.position, t.id`
  return { special, section: rest, stories }
}
