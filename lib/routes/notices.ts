import type { NoticeName } from '@/lib/copy/notices'

/** The page with a line that says what was changed (lib/copy/notices.ts); `place`: the id that it stands below. */
export function withNotice(path: string, notice: NoticeName, place?: string): string {
  return `${path}?notice=${notice}${place ? `#${place}` : ''}`
}

/** The list of blocked readers, which says who was added and leads back. */
export function blockedAt(account: number, back: string): string {
  return `/me/ignored?${new URLSearchParams({ account: String(account), back })}`
}
