import { settingsCopy } from '@/lib/copy/settings'
import type { Agreement } from '@/lib/reader/agreements'
import { page } from '@/lib/routes'
import { formatDate } from '@/lib/time'

const words = settingsCopy.privacy

/** Empty for accounts from before versions were kept, and those that came by a provider. */
export function AgreementList({ agreements }: { agreements: Agreement[] }) {
  if (agreements.length === 0) return null
  return (
    <ul>
      {agreements.map(({ slug, title, version, agreedAt, changedAt }) => (
        <li key={slug} className="field-hint account-terms">
          <a href={page(slug)}>{title}</a>
          {words.agreed(formatDate(agreedAt), formatDate(version))}
          {changedAt && words.changed(formatDate(changedAt))}
        </li>
      ))}
    </ul>
  )
}
