import { PostButton } from '@/components/me/post-button'
import { settingsCopy } from '@/lib/copy/settings'
import { actions } from '@/lib/routes'

interface RecoveryCodesProps {
  /** The draft's id. */
  id: string
  /** Null: the reader has noted them. */
  codes: string[] | null
  next: string | null
}

export function RecoveryCodes({ id, codes, next }: RecoveryCodesProps) {
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
      <PostButton
        action={actions.twoStep}
        fields={{ act: 'noted', codes: id, ...(next !== null && { next }) }}
        label={words.goOn}
        main
      />
    </>
  )
}
