import { notFound, redirect } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import { type StaffRole, type StaffRoles, requireRole } from '@/lib/auth/staff'
import { twoStepAt } from '@/lib/routes'

/**
 * Who stands at this page of the desk, with at least this role. Others find nothing here; who has the
 * role is led to the second step first, and comes back to `path`.
 */
export async function requireStaff<Least extends StaffRole>(
  path: string,
  least: Least,
): Promise<StaffRoles[Least]> {
  const who = requireRole(await requireReader(path), least)
  if (who === 'not-found') notFound()
  if (who === 'second-step') redirect(twoStepAt(path))
  return who
}
