import { db } from '@/lib/db'
import { site } from '@/lib/site'

export interface AgreedVersion {
  slug: string
  version: Date
}

/**
 * The versions of 《用户协议》 and 《隐私政策》 that hold now, for the new account that agrees to them; their texts are kept.
 * None for a page that the site does not have.
 */
export async function readVersionsToAgree(): Promise<AgreedVersion[]> {
  const { terms, privacy } = site.policies
  return db().$queryRaw<AgreedVersion[]>`
    with page_now as (
      select slug, updated_at as version, title, body from page where slug in (${terms}, ${privacy})),
    kept as (
      insert into reader.agreed_text (slug, version, title, body) select slug, version, title, body from page_now
      on conflict do nothing)
    select slug, version from page_now order by slug`
}
