import { SelectField } from '@/components/ui/select-field'
import { Field } from '@/components/ui/field'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { type StoryFilter as Filter, storyStates } from '@/lib/schemas/story-filter'
import { routes } from '@/lib/routes'

const { filter: words, states } = deskStoriesCopy

interface StoryFilterProps {
  filter: Filter
  columns: { slug: string; name: string }[]
}

/** A GET form: its address can be kept and sent. */
export function StoryFilter({ filter, columns }: StoryFilterProps) {
  return (
    <form
      className="desk-filter"
      action={routes.deskStories}
      role="search"
      aria-label={words.label}
    >
      <Field name="words" label={words.words} value={filter.words} />
      <SelectField
        name="state"
        label={words.state}
        value={filter.state ?? ''}
        choices={[
          ['', words.any],
          ...storyStates.map((state): [string, string] => [state, states[state]]),
        ]}
      />
      <SelectField
        name="column"
        label={words.column}
        value={filter.column ?? ''}
        choices={[
          ['', words.any],
          ...columns.map(({ slug, name }): [string, string] => [slug, name]),
        ]}
      />
      <Field name="author" label={words.author} value={filter.author} />
      <Field name="day" label={words.day} type="date" value={filter.day ?? ''} />
      <button className="button quiet">{words.submit}</button>
    </form>
  )
}
