import type { NoticeName } from '@/lib/copy/notices'

/**
 * The page with a line that says what was changed (lib/copy/notices.ts) instead of what an earlier form changed;
 * `place`: the id that it stands below.
 */
export function withNotice(path: string, notice: NoticeName, place?: string): string {
  const [page = '', query] = path.split('?', 2)
  const params = new URLSearchParams(query)
  params.set('notice', notice)
  return `${page}?${params}${place ? `#${place}` : ''}`
}

/** The page that a form was on: those of 个人中心 say what was changed, any other is the same for everybody. */
export function ownPageWithNotice(from: string, notice: NoticeName, place?: string): string {
  return /^\/me(?=[/?]|$)/.test(from) ? withNotice(from, notice, place) : from
}

/** The list of blocked readers, which says who was added and leads back. */
export function blockedAt(account: number, back: string): string {
  return `/me/ignored?${new URLSearchParams({ account: String(account), back })}`
}
