import { cached } from '@/lib/cached'
import { db } from '@/lib/db'

/** The UUID of this installation, which stays when its address changes. */
export const readSiteId = cached(
  'site-id',
  async () => (await db().site.findFirstOrThrow({ select: { id: true } })).id,
  () => [],
)
