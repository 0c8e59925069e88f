import { AgreementList } from '@/components/me/agreement-list'
import { settingsCopy } from '@/lib/copy/settings'
import type { Agreement } from '@/lib/reader/agreements'
import { actions, routes } from '@/lib/routes'

export function PrivacySection({ agreements }: { agreements: Agreement[] }) {
  const words = settingsCopy.privacy
  return (
    <>
      <AgreementList agreements={agreements} />
      <p className="field-hint">{words.exportText}</p>
      <p className="me-actions">
        <a className="button quiet" href={routes.exportData} download>
          {words.export}
        </a>
        <a className="button danger" href={actions.erasure}>
          {words.erase}
        </a>
      </p>
    </>
  )
}
