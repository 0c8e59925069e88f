import { ActionForm } from '@/components/me/action-form'
import { deskHistoryCopy } from '@/lib/copy/desk-history'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

const words = deskHistoryCopy.restore

interface RestoreFormProps {
  id: number
  version: number
  /** The version that the story has now. */
  base: number
  draft: Draft | null
}

export function RestoreForm({ id, version, base, draft }: RestoreFormProps) {
  return (
    <>
      <p className="desk-hint">{words.hint}</p>
      <ActionForm
        action={actions.deskRestore}
        names={{ id }}
        hidden={{ version, base }}
        draft={draft}
        submit={words.submit(version)}
      />
      <p>{words.preview}</p>
    </>
  )
}
