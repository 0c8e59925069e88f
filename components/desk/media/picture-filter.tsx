import { SelectField } from '@/components/ui/select-field'
import { Field } from '@/components/ui/field'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import { routes } from '@/lib/routes'
import { type PictureFilter as Filter, pictureStates } from '@/lib/schemas/picture-filter'
import type { Picking } from '@/lib/schemas/picking'

const { filter: words, states } = mediaDeskCopy

/** A GET form: its address can be kept and sent. */
export function PictureFilter({ filter, picking }: { filter: Filter; picking: Picking | null }) {
  return (
    <form className="desk-filter" action={routes.deskMedia} role="search" aria-label={words.label}>
      {Object.entries(picking ?? {}).map(([name, value]: [string, string]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="words" label={words.words} value={filter.words} />
      <Field name="credit" label={words.credit} value={filter.credit} />
      <Field name="day" label={words.day} type="date" value={filter.day ?? ''} />
      <Field name="story" label={words.story} value={filter.story} />
      <SelectField
        name="state"
        label={words.state}
        value={filter.state ?? ''}
        choices={[
          ['', words.any],
          ...pictureStates.map((state): [string, string] => [state, states[state]]),
        ]}
      />
      <button className="button quiet">{words.submit}</button>
    </form>
  )
}
