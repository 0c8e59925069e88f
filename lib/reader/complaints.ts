import { db } from '@/lib/db'
import type { ComplaintForm } from '@/lib/schemas/complaint'

/** Leaves the complaint for the editors. Sent twice within the hour, it is there once. */
export async function complain(
  { text, link, contact, website }: ComplaintForm,
  address: string,
): Promise<void> {
  if (website !== '') return
  await db().$executeRaw`
    insert into newsroom.complaint (text, link, contact, address)
    select ${text}, ${link}, ${contact}, ${address}
    where not exists (
      select from newsroom.complaint c
      where c.created_at > now() - interval '1 hour' and c.text = ${text} and c.address = ${address})`
}
