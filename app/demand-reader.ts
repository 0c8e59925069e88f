import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type Reader, readReader } from '@/lib/reader/session'
import { login } from '@/lib/routes'

/** The reader of this page; who is signed out is led to login and comes back to `path`. */
export async function demandReader(path: string): Promise<Reader> {
  return (await readReader(await headers())) ?? redirect(login(path))
}
