import type { StaffWith } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import type { Action } from '@/lib/actions/run-action'
import type { Staff } from '@/lib/auth/staff'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actions, pictureAt, routes, withNotice } from '@/lib/routes'
import { type PictureChange, pictureChange, pictureKey } from '@/lib/schemas/picture'
import { can, type pictureRights } from '@/lib/schemas/rights'

type PictureStaff = StaffWith<(typeof pictureRights)[number]>

/** Until when it may be shown and whether partners get it, only those decide who keep the library; others' fields for it are ignored. */
export const changePictureAction: Action<PictureStaff, PictureChange> = {
  name: 'desk-media-picture',
  page: actions.deskMediaPicture,
  schema: pictureChange,
  limit: rateLimits.desk,
  async run({ key, rights, rightsUntil, partnersMay, ...fields }, { reader }) {
    const until = rightsUntil === null ? null : new Date(rightsUntil)
    const isKeeper = rights && can(reader, 'media')
    const changed = await db().$transaction(async (tx) => {
      // The form has the whole caption, so one that became one line was meant.
      await tx.$executeRaw`select set_config('xiaowen.allow_one_line', 'on', true)`
      const { count } = await tx.image.updateMany({
        where: { key },
        data: {
          ...fields,
          ...(isKeeper && { rightsUntil: until, partnersMay: partnersMay === '1' }),
        },
      })
      if (count > 0) await writeAuditEntry(tx, reader, 'changePicture', `picture/${key}`)
      return count > 0
    })
    if (!changed) return 'not-found'
    return { json: { key }, to: withNotice(pictureAt(key), 'picture-changed') }
  },
}

/** A picture in use stays, since its pages would show nothing: the database refuses, and names where it is used. */
export const removePictureAction: Action<Staff<'media'>, { key: string }> = {
  name: 'desk-media-removal',
  page: actions.deskMediaPicture,
  schema: pictureKey,
  limit: rateLimits.desk,
  async run({ key }, { reader }) {
    const removed = await db().$transaction(async (tx) => {
      const { count } = await tx.image.deleteMany({ where: { key } })
      if (count > 0) await writeAuditEntry(tx, reader, 'removePicture', `picture/${key}`)
      return count > 0
    })
    if (!removed) return 'not-found'
    return { json: { key }, to: withNotice(routes.deskMedia, 'picture-removed') }
  },
}
