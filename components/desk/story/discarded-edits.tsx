import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { fieldLabel } from '@/lib/copy/field-label'
import type { DiscardedEdit } from '@/lib/newsroom/discarded-edits'
import { actionPath, actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

const { discarded: words } = deskStoriesCopy

/** Edits that were thrown away or given up, each with the button that takes it back. */
export function DiscardedEdits({ id, edits }: { id: number; edits: DiscardedEdit[] }) {
  if (edits.length === 0) return null
  return (
    <section className="story-discarded" aria-labelledby="story-discarded">
      <h2 id="story-discarded">{words.heading}</h2>
      <p className="field-hint">{words.hint}</p>
      <ul>
        {edits.map((edit) => (
          <li key={edit.id}>
            <DiscardedEntry id={id} edit={edit} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DiscardedEntry({ id, edit }: { id: number; edit: DiscardedEdit }) {
  const time = formatTime(edit.at).slice(5, 16)
  const name = edit.by ?? words.nobody
  const whose = edit.passed ? words.passed(name, time) : words.of(name, time)
  const fields = edit.texts.map(({ field }) => fieldLabel(field)).join('、')
  return (
    <>
      <details>
        <summary>
          {whose}：{fields}
        </summary>
        {edit.texts.map(({ field, text }) => (
          <div key={field}>
            <h3>{fieldLabel(field)}</h3>
            <pre dir="auto">{text}</pre>
          </div>
        ))}
      </details>
      <form method="post" action={actionPath(actions.deskTakeBack, { id })}>
        <input type="hidden" name="edit" value={edit.id} />
        <button className="button quiet" aria-label={words.takeNamed(whose)}>
          {words.take}
        </button>
      </form>
    </>
  )
}
