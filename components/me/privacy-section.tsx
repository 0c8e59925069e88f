import { settingsCopy } from '@/lib/copy/settings'
import { actions, routes } from '@/lib/routes'

export function PrivacySection() {
  const words = settingsCopy.privacy
  return (
    <>
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
