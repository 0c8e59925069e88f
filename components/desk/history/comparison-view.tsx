import { TextDifference } from '@/components/desk/history/text-difference'
import { deskHistoryCopy as copy } from '@/lib/copy/desk-history'
import type { Comparison, FieldChange } from '@/lib/newsroom/history/compare-versions'
import { fieldLabel } from '@/lib/copy/field-label'
import { picture } from '@/lib/routes'
import { formatTime } from '@/lib/time'

const words = copy.compare

export function ComparisonView({ from, to, changes }: Comparison) {
  return (
    <section className="desk-part" aria-labelledby="comparison">
      <h2 id="comparison">{words.heading(from, to)}</h2>
      {changes.length === 0 && <p className="empty">{words.same}</p>}
      {changes.map((change) => (
        <section key={change.field} className="history-change" aria-labelledby={change.field}>
          <h3 id={change.field}>{fieldLabel(change.field)}</h3>
          <Change change={change} />
        </section>
      ))}
    </section>
  )
}

function Change({ change }: { change: FieldChange }) {
  if (change.kind === 'text') return <TextDifference lines={change.lines} more={change.more} />
  if (change.kind === 'picture')
    return (
      <div className="history-pictures">
        <PictureOf label={words.before} pictureKey={change.before} />
        <PictureOf label={words.after} pictureKey={change.after} />
      </div>
    )
  const { field, before, after } = change
  return (
    <p>
      <del>{shown(field, before)}</del> → <ins>{shown(field, after)}</ins>
    </p>
  )
}

function PictureOf({ label, pictureKey }: { label: string; pictureKey: string | null }) {
  return (
    <figure>
      {pictureKey && (
        <img src={picture(pictureKey, 320)} width={320} height={180} alt="" loading="lazy" />
      )}
      <figcaption>
        {label}：<span dir="auto">{pictureKey ?? copy.none}</span>
      </figcaption>
    </figure>
  )
}

function shown(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return copy.none
  if (typeof value === 'boolean') return value ? copy.yes : copy.no
  if (Array.isArray(value)) return value.length > 0 ? value.join('、') : copy.none
  if (typeof value !== 'string') return JSON.stringify(value)
  if (/_(at|until)$/.test(field)) return formatTime(value)
  return copy.values[field]?.[value] ?? value
}
