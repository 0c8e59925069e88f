import { notFound, redirect } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { type StaffRole, type StaffRoles, requireRole } from '@/lib/auth/staff'
import { twoStepAt } from '@/lib/routes'

/** 404 without the role; a redirect to the second step and back to `path` where the session has not passed it. */
export async function requireStaff<Minimum extends StaffRole>(
  path: string,
  minimum: Minimum,
): Promise<StaffRoles[Minimum]> {
  const staff = requireRole(await requireReader(path), minimum)
  if (staff === 'not-found') notFound()
  if (staff === 'second-step') redirect(twoStepAt(path))
  return staff
}
