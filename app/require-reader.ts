import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type Reader, readReader } from '@/lib/auth/session'
import { login } from '@/lib/routes'

/** The reader of this page, or null; asked for once, however many parts of the page ask. */
export const currentReader = cache(async (): Promise<Reader | null> => readReader(await headers()))

/** The reader of this page; who is signed out is led to login and comes back to `path`. */
export async function requireReader(path: string): Promise<Reader> {
  return (await currentReader()) ?? redirect(login(path))
}
