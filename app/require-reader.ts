import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type Reader, readReader } from '@/lib/auth/session'
import { login } from '@/lib/routes'

/** Null where nobody is signed in. Read once a request. */
export const currentReader = cache(async (): Promise<Reader | null> => readReader(await headers()))

/** Redirects to login, and from there back to `path`, where nobody is signed in. */
export async function requireReader(path: string): Promise<Reader> {
  return (await currentReader()) ?? redirect(login(path))
}
