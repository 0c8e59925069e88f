import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { termsCopy as words } from '@/lib/copy/terms'
import { actions } from '@/lib/routes'
import { isOfComments, type TermKind } from '@/lib/schemas/terms'

export function TermForm({ kind, draft }: { kind: TermKind; draft: Draft | null }) {
  return (
    <section className="desk-part" aria-labelledby="adding">
      <h2 id="adding">{words.adding}</h2>
      <ActionForm
        action={actions.deskTerms}
        hidden={{ kind }}
        labels={{ lines: words.lines }}
        draft={draft}
        submit={words.add}
      >
        <Field
          name="lines"
          label={words.lines}
          hint={isOfComments(kind) ? words.lineHints.comment : words.lineHints.story}
          value={draft?.fields.lines}
          error={draft?.errors.lines}
          rows={6}
          required
        />
      </ActionForm>
    </section>
  )
}

interface TrialFormProps {
  text: string | undefined
  /** Null: nothing was tried. */
  found: { kind: TermKind; words: string[] }[] | null
  draft: Draft | null
}

export function TrialForm({ text, found, draft }: TrialFormProps) {
  return (
    <section className="desk-part" id="trial" aria-labelledby="trying">
      <h2 id="trying">{words.trying}</h2>
      {found && (
        <div className="desk-done" role="status">
          {found.length === 0 && <p>{words.nothing}</p>}
          {found.map(({ kind, words: list }) => (
            <p key={kind} dir="auto">
              {words.found(words.kinds[kind], list.join(words.join))}
            </p>
          ))}
        </div>
      )}
      <ActionForm
        action={actions.deskTrial}
        labels={{ text: words.text }}
        draft={draft}
        submit={words.try}
      >
        <Field
          name="text"
          label={words.text}
          hint={words.textHint}
          value={draft?.fields.text ?? text}
          error={draft?.errors.text}
          rows={4}
          required
        />
      </ActionForm>
    </section>
  )
}
