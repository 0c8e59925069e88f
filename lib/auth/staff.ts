import { can, canAny, type Right, type Rights } from '@/lib/schemas/rights'
import type { Reader, Role } from '@/lib/auth/session'
import { readStanding } from '@/lib/auth/standing'

declare const granted: unique symbol

/** Only `requireRight` returns one, so that a function that takes Staff<'publish'> needs no check of its own. */
export interface Staff<Granted extends Right = never> extends Reader {
  twoStep: true
  rights: Rights
  /** The role, or above readers by a right (newsroom.rank_of). */
  rank: Role
  [granted]: { [right in Granted]: true }
}

/** Staff with one of these rights. */
export type StaffWith<Wanted extends Right> = Wanted extends Right ? Staff<Wanted> : never

/** Ascending, as the database orders them. */
export const roles = ['reader', 'moderator', 'editor', 'admin'] as const satisfies Role[]

export function isAtLeast(role: Role, minimum: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(minimum)
}

/**
 * 'not-found' without one of the rights (for this column; without `column`, for any; null: for all), 'second-step' where
 * the session has not passed it.
 */
export async function requireRight<Wanted extends Right>(
  reader: Reader,
  wanted: Wanted | readonly Wanted[],
  column?: string | null,
): Promise<StaffWith<Wanted> | 'not-found' | 'second-step'> {
  const { rights, rank } = await readStanding(reader.id)
  if (!canAny({ rights }, [wanted].flat(), column)) return 'not-found'
  return reader.twoStep ? ({ ...reader, rights, rank } as StaffWith<Wanted>) : 'second-step'
}

/** Whether staff have the right too, for any column. */
export function holds<Wanted extends Right>(staff: Staff, right: Wanted): staff is Staff<Wanted> {
  return can(staff, right)
}
