import type { Reader, Role } from '@/lib/auth/session'

/** Only `requireRole` returns one, so that a function that takes Staff needs no check of its own. */
export interface Staff extends Reader {
  role: 'moderator' | 'editor' | 'admin'
  twoStep: true
}

export interface Editor extends Staff {
  role: 'editor' | 'admin'
}

export interface StaffRoles {
  moderator: Staff
  editor: Editor
}

export type StaffRole = keyof StaffRoles

/** Ascending, as the database orders them. */
export const roles = ['reader', 'moderator', 'editor', 'admin'] as const satisfies Role[]

export function isAtLeast(role: Role, minimum: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(minimum)
}

/** 'not-found' without the role, 'second-step' where the session has not passed it. */
export function requireRole<Minimum extends StaffRole>(
  reader: Reader,
  minimum: Minimum,
): StaffRoles[Minimum] | 'not-found' | 'second-step' {
  if (!isAtLeast(reader.role, minimum)) return 'not-found'
  return reader.twoStep ? (reader as StaffRoles[Minimum]) : 'second-step'
}
