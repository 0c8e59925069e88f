import { settingsCopy } from '@/lib/copy/settings'
import { routes } from '@/lib/routes'

interface RecoveryCodesProps {
  /** Null: they were shown already. */
  codes: string[] | null
  next: string | null
}

/** The ten codes, shown once. */
export function RecoveryCodes({ codes, next }: RecoveryCodesProps) {
  const words = settingsCopy.twoStep
  return (
    <>
      <h2>{words.codes}</h2>
      {codes ? (
        <>
          <p role="status">{words.codesText}</p>
          <ul>
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.codesGone}</p>
      )}
      <p className="me-acts">
        <a className="button" href={next ?? routes.settings}>
          {words.goOn}
        </a>
      </p>
    </>
  )
}
