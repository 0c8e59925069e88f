import { bannerCopy as words } from '@/lib/copy/banner'
import { db } from '@/lib/db'
import type { Staff } from '@/lib/auth/staff'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { endShown } from '@/lib/desk/end-shown'
import type { Action } from '@/lib/actions/run-action'
import { rateLimits } from '@/lib/rate-limit/limits'
import { actions, routes, withNotice } from '@/lib/routes'
import { type BannerForm, bannerForm } from '@/lib/schemas/banner'
import { emptyForm } from '@/lib/schemas/review'
import { parseId } from '@/lib/schemas/params'
import { can } from '@/lib/schemas/rights'
import { formatMinute } from '@/lib/time'

/** Every page has it, so it takes the right for all columns. */
export const showBannerAction: Action<Staff<'curate'>, BannerForm> = {
  name: 'desk-banner',
  page: actions.deskBanner,
  schema: bannerForm,
  limit: rateLimits.desk,
  async run({ text, link, showFrom, showUntil }, { reader }) {
    if (!can(reader, 'curate', null)) return 'not-found'
    const id = await db().$transaction(async (tx) => {
      const data = { text, link, showFrom: showFrom ?? undefined, showUntil }
      const row = await tx.banner.create({ data })
      const until = row.showUntil ? shown(row.showUntil) : words.noEnd
      const detail = `${text} ${words.time(shown(row.showFrom), until)}`
      await writeAuditEntry(tx, reader, 'showBanner', `banner/${row.id}`, detail)
      return row.id
    })
    return { json: { id }, to: withNotice(routes.deskBanner, 'banner-shown') }
  },
}

/** Safe to repeat. */
export const endBannerAction: Action<Staff<'curate'>, object> = {
  name: 'desk-banner-end',
  page: actions.deskBanner,
  schema: emptyForm,
  limit: rateLimits.desk,
  async run(_, { reader, params }) {
    const id = parseId(params.id)
    if (id === null || !can(reader, 'curate', null)) return 'not-found'
    const banner = await db().banner.findUnique({ where: { id } })
    if (!banner) return 'not-found'
    await db().$transaction(async (tx) => {
      if (await endShown(tx, 'banner', id))
        await writeAuditEntry(tx, reader, 'endBanner', `banner/${id}`, banner.text)
    })
    return { json: { ended: true }, to: withNotice(routes.deskBanner, 'banner-ended') }
  },
}

function shown(time: Date): string {
  return formatMinute(time.toISOString())
}
