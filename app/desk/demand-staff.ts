import { notFound, redirect } from 'next/navigation'
import { demandReader } from '@/app/require-reader'
import { type Post, type Posts, standing } from '@/lib/auth/staff'
import { twoStepAt } from '@/lib/routes'

/**
 * Who stands at this page of the desk, with at least this role. Others find nothing here; who has the
 * role is led to the second step first, and comes back to `path`.
 */
export async function demandStaff<Least extends Post>(
  path: string,
  least: Least,
): Promise<Posts[Least]> {
  const who = standing(await demandReader(path), least)
  if (who === 'absent') notFound()
  if (who === 'second-step') redirect(twoStepAt(path))
  return who
}
