import { site } from '@/lib/site'

/** When a story's comments close (ISO 8601, UTC): after days of its own, or the site's. */
export function commentsUntil(publishedAt: Date, days: number | null): string {
  const open = (days ?? site.comments.days) * 86_400_000
  return new Date(publishedAt.getTime() + open).toISOString()
}
