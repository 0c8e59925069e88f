/** Who may stand at the desk: a role, and a session that passed the second step. */
import type { Reader, Role } from '@/lib/auth/session'

/** Made by `standing` alone, so that a verb that asks for one is never reached by anybody else. */
export interface Staff extends Reader {
  role: 'moderator' | 'editor' | 'admin'
  twoStep: true
}

export interface Editor extends Staff {
  role: 'editor' | 'admin'
}

/** Who it is that has at least this role. */
export interface StaffRoles {
  moderator: Staff
  editor: Editor
}

export type StaffRole = keyof StaffRoles

/** From what may do least; as the database orders them. */
export const roles = ['reader', 'moderator', 'editor', 'admin'] as const satisfies Role[]

export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least)
}

/** The reader as one who may; without the role the desk isn't there, without the second step it waits. */
export function requireRole<Least extends StaffRole>(
  reader: Reader,
  least: Least,
): StaffRoles[Least] | 'not-found' | 'second-step' {
  if (!isAtLeast(reader.role, least)) return 'not-found'
  return reader.twoStep ? (reader as StaffRoles[Least]) : 'second-step'
}
