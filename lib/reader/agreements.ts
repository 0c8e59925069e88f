import { db } from '@/lib/db'

export interface Agreement {
  slug: string
  title: string
  /** ISO 8601: when the text that was agreed to was last changed. */
  version: string
  agreedAt: string
  /** When the page was changed since; null: its text is the one that was agreed to, or it is gone. */
  changedAt: string | null
}

interface Row {
  slug: string
  title: string
  version: Date
  agreedAt: Date
  changedAt: Date | null
}

/** What the reader agreed to last, a row for each page. */
export async function readAgreements(accountId: number): Promise<Agreement[]> {
  const rows = await db().$queryRaw<Row[]>`
    select distinct on (a.slug) a.slug, t.title, a.version, a.agreed_at as "agreedAt",
      case when (p.title, p.body) is distinct from (t.title, t.body) then p.updated_at end as "changedAt"
    from reader.agreement a join reader.agreed_text t using (slug, version) left join page p on p.slug = a.slug
    where a.account_id = ${accountId} order by a.slug, a.agreed_at desc`
  return rows.map(({ version, agreedAt, changedAt, ...row }) => ({
    ...row,
    version: version.toISOString(),
    agreedAt: agreedAt.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
  }))
}
