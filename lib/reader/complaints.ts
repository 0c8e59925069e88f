import { rateLimits } from '@/lib/rate-limit/limits'
import { db } from '@/lib/db'
import type { Action } from '@/lib/actions/run-action'
import type { Reader } from '@/lib/auth/session'
import { routes } from '@/lib/routes'
import { complaintForm, type ComplaintForm } from '@/lib/schemas/complaint'

export const complaintAction: Action<Reader | null, ComplaintForm> = {
  name: 'complaint',
  page: routes.complaint,
  schema: complaintForm,
  limit: rateLimits.complaint,
  limitByAddress: true,
  async run(form, { address, reader }) {
    await saveComplaint(form, address, reader?.id ?? null)
    return { json: {}, to: `${routes.complaint}?sent=1` }
  },
}

/** The same text sent again within an hour is saved once; `website` is a field that only robots fill in. */
async function saveComplaint(
  { text, link, contact, website }: ComplaintForm,
  address: string,
  account: number | null,
): Promise<void> {
  if (website !== '') return
  await db().$executeRaw`
    insert into newsroom.complaint (text, link, contact, address, account_id)
    select ${text}, ${link}, ${contact}, ${address}, ${account}
    where not exists (
      select from newsroom.complaint c
      where c.created_at > now() - interval '1 hour' and c.text = ${text} and c.address = ${address})`
}
