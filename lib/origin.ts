import { env } from '@/lib/env'

/** The address as the world sees it: SITE_URL and the path. */
export function absolute(path: string): string {
  return env().SITE_URL + path
}
