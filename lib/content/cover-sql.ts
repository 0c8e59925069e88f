import { Prisma } from '@/prisma/client/client'

/**
 * The picture of a card: the cover, or the clip's poster where there is no cover that may be shown. Unlike `toCard` it takes a
 * cover whose file is not there, which the database doesn't know. Of the rows `s` of story and `v` of video; the picture's
 * row is `i`, all null without one.
 */
export const coverOf = Prisma.sql`left join lateral (
  select * from image where key in (s.cover, v.poster) and listing.has_rights(image)
  order by key is distinct from s.cover limit 1) i on true`
