import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import { reviewCopy } from '@/lib/copy/review'
import type { Draft } from '@/lib/actions/drafts'
import type { ReviewNote } from '@/lib/newsroom/review/notes'
import { actionPath, actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

const words = reviewCopy.notes

interface ReviewNotesProps {
  id: number
  notes: ReviewNote[]
  draft: Draft | null
}

export function ReviewNotes({ id, notes, draft }: ReviewNotesProps) {
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{words.heading}</h2>
      {notes.length === 0 && <p className="empty">{words.none}</p>}
      <ul>
        {notes.map((note) => (
          <li key={note.id} id={`note-${note.id}`} className="desk-item">
            <NoteText {...note} />
            <form
              method="post"
              action={actionPath(actions.deskStoryNote, { id, note: note.id })}
              className="desk-row"
            >
              <button className="button quiet" name="on" value={note.done ? '0' : '1'}>
                {note.done ? words.reopen : words.markDone}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <NoteForm id={id} draft={draft} />
    </section>
  )
}

function NoteText({ text, quote, start, name, at, done }: ReviewNote) {
  return (
    <>
      <p className="meta">
        {name ?? reviewCopy.gone} {formatTime(at)}
        {done && ` · ${words.done}`}
      </p>
      {quote && (
        <blockquote className="desk-quote" dir="auto">
          {quote}
          {start === null && <strong>（{words.lost}）</strong>}
        </blockquote>
      )}
      <p className="comment-text" dir="auto">
        {text}
      </p>
    </>
  )
}

function NoteForm({ id, draft }: { id: number; draft: Draft | null }) {
  return (
    <ActionForm
      action={actions.deskStoryNotes}
      names={{ id }}
      labels={{ quote: words.quote, remark: words.text }}
      draft={draft}
      submit={words.add}
    >
      <Field
        name="quote"
        label={words.quote}
        hint={words.quoteHint}
        value={draft?.fields.quote}
        error={draft?.errors.quote}
        rows={2}
      />
      <Field
        name="remark"
        label={words.text}
        value={draft?.fields.remark}
        error={draft?.errors.remark}
        rows={3}
        required
      />
    </ActionForm>
  )
}
