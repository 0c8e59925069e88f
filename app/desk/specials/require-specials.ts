import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/desk/require-staff'
import type { Staff } from '@/lib/auth/staff'
import { mayKeepSpecials } from '@/lib/desk/specials/specials'

/** 404 without the right to publish in all columns. */
export async function requireSpecials(path: string): Promise<Staff<'publish'>> {
  const reader = await requireStaff(path, 'publish')
  if (!mayKeepSpecials(reader)) notFound()
  return reader
}
