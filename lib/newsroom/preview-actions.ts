import { z } from 'zod'
import { previewCookie } from '@/lib/auth/cookies'
import type { StaffWith } from '@/lib/auth/staff'
import { writeAuditEntry } from '@/lib/desk/audit-log'
import { absolute } from '@/lib/http/origin'
import { qrSvg } from '@/lib/media/qr-svg'
import { mayChange } from '@/lib/newsroom/story-rights'
import { deskTransaction } from '@/lib/newsroom/desk-transaction'
import { createPreviewLink, revokePreviewLink } from '@/lib/newsroom/preview-links'
import type { Action } from '@/lib/actions/run-action'
import { actionPage, actions, preview, withNotice } from '@/lib/routes'
import { rateLimits } from '@/lib/rate-limit/limits'
import { parseId } from '@/lib/schemas/params'
import { storyRights } from '@/lib/schemas/rights'

type StoryStaff = StaffWith<(typeof storyRights)[number]>

/** The page shows the new link by a cookie of this browser: in no address, so in no log and no history. */
export const previewLinkAction: Action<StoryStaff, object> = {
  name: 'desk-previews',
  page: actions.deskPreviews,
  schema: z.object({}),
  limit: rateLimits.desk,
  async run(_, { reader, params }) {
    const id = parseId(params.id)
    if (id === null) return 'not-found'
    const link = await deskTransaction(reader, async (tx) => {
      if (!(await mayChange(tx, reader, id, storyRights))) return null
      const created = await createPreviewLink(tx, reader, id)
      if (created) await writeAuditEntry(tx, reader, 'createPreview', `story/${id}`)
      return created
    })
    if (!link) return 'not-found'
    const url = absolute(preview(link.token))
    const json = { id: link.id, url, expiresAt: link.expiresAt.toISOString(), qr: await qrSvg(url) }
    const to = withNotice(actionPage(actions.deskPreviews, { id }), 'preview-created')
    return { json, to, cookies: [previewCookie(id, link.token)] }
  },
}

export const revocationAction: Action<StoryStaff, object> = {
  name: 'desk-preview-revocation',
  page: actions.deskPreviews,
  schema: z.object({}),
  limit: rateLimits.desk,
  async run(_, { reader, params }) {
    const [id, link] = [parseId(params.id), parseId(params.link)]
    if (id === null || link === null) return 'not-found'
    const revoked = await deskTransaction(reader, async (tx) => {
      if (!(await mayChange(tx, reader, id, storyRights))) return null
      const changed = await revokePreviewLink(tx, id, link)
      if (changed) await writeAuditEntry(tx, reader, 'revokePreview', `story/${id}`)
      return changed
    })
    if (revoked === null) return 'not-found'
    const to = withNotice(actionPage(actions.deskPreviews, { id }), 'preview-revoked')
    return { json: { revoked }, to }
  },
}
