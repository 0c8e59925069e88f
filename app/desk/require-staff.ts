import { notFound, redirect } from 'next/navigation'
import { requireReader } from '@/app/require-reader'
import type { Right } from '@/lib/schemas/rights'
import { type StaffWith, requireRight } from '@/lib/auth/staff'
import { twoStepAt } from '@/lib/routes'

/**
 * 404 without one of the rights (for `column`; without it, for any column); a redirect to the second step and back to
 * `path` where the session has not passed it.
 */
export async function requireStaff<Wanted extends Right>(
  path: string,
  wanted: Wanted | readonly Wanted[],
  column?: string | null,
): Promise<StaffWith<Wanted>> {
  const staff = await requireRight(await requireReader(path), wanted, column)
  if (staff === 'not-found') notFound()
  if (staff === 'second-step') redirect(twoStepAt(path))
  return staff
}
