import { deskCopy } from '@/lib/copy/desk'
import { reviewCopy } from '@/lib/copy/review'
import { staffCopy } from '@/lib/copy/staff'
import type { Staff } from '@/lib/auth/staff'
import { logRights } from '@/lib/desk/audit-log'
import { sourceRights } from '@/lib/desk/sources'
import { termRights } from '@/lib/desk/terms'
import { actions, routes } from '@/lib/routes'
import {
  canAny,
  libraryRights,
  pictureRights,
  type Right,
  rights,
  storyRights,
} from '@/lib/schemas/rights'

const { nav } = deskCopy

export interface Part {
  name: string
  path: string
  /** Who has one of them, for any column, sees it. */
  rights: readonly Right[]
  /** Those alone who have it for all columns. */
  everywhere?: true
}

/** The parts of the desk in the order of its navigation; each is a line. */
const parts: Part[] = [
  { name: nav.home, path: routes.desk, rights },
  { name: nav.stories, path: routes.deskStories, rights: storyRights },
  { name: nav.schedule, path: routes.deskSchedule, rights: ['publish'] },
  { name: nav.front, path: routes.deskHome, rights: ['curate'] },
  { name: nav.banner, path: routes.deskBanner, rights: ['curate'] },
  { name: nav.corrections, path: routes.deskCorrections, rights: ['publish'] },
  { name: nav.films, path: routes.deskFilms, rights: pictureRights },
  { name: nav.specials, path: routes.deskSpecials, rights: ['publish'], everywhere: true },
  { name: nav.media, path: routes.deskMedia, rights: libraryRights },
  { name: nav.comments, path: routes.deskComments, rights: ['moderate'] },
  { name: nav.complaints, path: routes.deskComplaints, rights: ['moderate'] },
  { name: nav.sources, path: routes.deskSources, rights: sourceRights },
  { name: nav.terms, path: routes.deskTerms, rights: termRights },
  { name: reviewCopy.columnSteps.heading, path: actions.deskReviewSteps, rights: ['admin'] },
  { name: staffCopy.heading, path: routes.deskStaff, rights: ['admin'] },
  { name: nav.stats, path: routes.deskStats, rights: storyRights },
  { name: nav.overwritten, path: routes.deskOverwritten, rights: ['edit'] },
  { name: nav.bin, path: routes.deskBin, rights: ['edit'] },
  { name: nav.log, path: routes.deskLog, rights: logRights },
]

export function partsFor(staff: Pick<Staff, 'rights'>): Part[] {
  return parts.filter(({ rights, everywhere }) =>
    canAny(staff, rights, everywhere ? null : undefined),
  )
}

/** The part that a page belongs to; undefined for those of none, such as readers' files. */
export function partOf(path: string): Part | undefined {
  return parts.findLast(
    (part) => path === part.path || (part.path !== routes.desk && path.startsWith(`${part.path}/`)),
  )
}
