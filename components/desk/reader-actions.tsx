import { BanForm } from '@/components/desk/ban-form'
import { ActionForm } from '@/components/me/action-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { deskCopy } from '@/lib/copy/desk'
import type { ReaderFile } from '@/lib/desk/reader-file'
import type { Draft } from '@/lib/actions/drafts'
import { actionPath, actions } from '@/lib/routes'

const words = deskCopy.reader

interface ReaderActsProps {
  record: ReaderFile
  draft: Draft | null
}

export function ReaderActions({ record, draft }: ReaderActsProps) {
  const { id, checkFirst, actionable: theirs } = record
  if (!theirs) return <p className="desk-hint">{words.notYours}</p>
  const warning = draft?.errors.warning
  const fields = ['warning', 'note', 'days', 'reason']
  const others = Object.entries(draft?.errors ?? {}).filter(([name]) => !fields.includes(name))
  return (
    <section className="desk-part" aria-labelledby="acts">
      <h2 id="acts">{words.acts}</h2>
      <ErrorSummary errors={Object.fromEntries(others)} labels={{}} />
      <form method="post" action={actionPath(actions.deskCheck, { id })}>
        <button className="button quiet" name="on" value={checkFirst ? '0' : '1'}>
          {checkFirst ? words.uncheck : words.check}
        </button>
      </form>
      <ActionForm
        action={actions.deskWarning}
        names={{ id }}
        labels={{ warning: words.warning }}
        draft={warning ? draft : null}
        submit={words.warn}
      >
        <Field
          name="warning"
          label={words.warning}
          hint={words.warningHint}
          value={draft?.fields.warning}
          error={warning}
          rows={2}
        />
      </ActionForm>
      <BanForm record={record} draft={draft} />
    </section>
  )
}
