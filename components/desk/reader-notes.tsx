import { Sentence } from '@/components/ui/sentence'
import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { When } from '@/components/ui/when'
import { deskCopy } from '@/lib/copy/desk'
import type { ReaderFile } from '@/lib/desk/reader-file'
import type { Draft } from '@/lib/actions/drafts'
import { actions } from '@/lib/routes'

const words = deskCopy.reader

export function ReaderNotes({ record, draft }: { record: ReaderFile; draft: Draft | null }) {
  const { id, notes, actionable: theirs } = record
  const error = draft?.errors.note
  return (
    <section className="desk-part" aria-labelledby="notes">
      <h2 id="notes">{words.notes}</h2>
      {notes.length === 0 && <p className="desk-hint">{words.noNotes}</p>}
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <bdi>{note.text}</bdi>{' '}
            <span className="meta">
              <Sentence words={words.by} names={[note.by ?? deskCopy.item.gone]} />{' '}
              <When iso={note.at} />
            </span>
          </li>
        ))}
      </ul>
      {theirs && (
        <ActionForm
          action={actions.deskNote}
          names={{ id }}
          labels={{ note: words.note }}
          draft={error ? draft : null}
          submit={words.addNote}
        >
          <Field
            name="note"
            label={words.note}
            hint={words.noteHint}
            value={draft?.fields.note}
            error={error}
            rows={2}
          />
        </ActionForm>
      )}
    </section>
  )
}
