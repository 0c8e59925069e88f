import { PictureField } from '@/components/desk/media/picture-field'
import { SelectField } from '@/components/ui/select-field'
import { Field } from '@/components/ui/field'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { type FormValues, storyFields, type StoryField } from '@/lib/schemas/story-fields'
import type { Errors } from '@/lib/schemas/form'

const { form: words } = deskStoriesCopy

const groups = {
  place: ['column_slug', 'kind', 'layout', 'keywords', 'cover', 'video'],
  origin: [
    'byline',
    'editor_name',
    'own_work',
    'source',
    'source_url',
    'original_title',
    'original_author',
    'ai_kind',
  ],
  search: [
    'search_title',
    'search_text',
    'share_title',
    'share_text',
    'share_picture',
    'canonical_url',
  ],
  plan: ['embargo_until', 'embargo_reason', 'unpublish_at'],
  comments: ['comment_policy', 'comment_note'],
} as const satisfies Record<string, StoryField[]>

interface StoryFieldsetProps {
  group: keyof typeof groups
  open?: boolean
  values: FormValues
  errors: Errors
  columns: { slug: string; name: string }[]
  /** The story's own page. */
  page: string
}

export function StoryFieldset({ group, open, values, errors, columns, page }: StoryFieldsetProps) {
  const names: readonly StoryField[] = groups[group]
  return (
    <details className="story-group" open={open || names.some((name) => errors[name])}>
      <summary>{words.groups[group]}</summary>
      {names.map((name) => (
        <StoryInput
          key={name}
          name={name}
          value={values[name]}
          error={errors[name]}
          columns={columns}
          page={page}
        />
      ))}
    </details>
  )
}

interface StoryInputProps {
  name: StoryField
  value: string
  error?: string
  columns: StoryFieldsetProps['columns']
  page: string
}

function StoryInput({ name, value, error, columns, page }: StoryInputProps) {
  const shared = { name, label: words.labels[name], hint: words.hints[name], value, error }
  if (name === 'cover' || name === 'share_picture') return <PictureField {...shared} page={page} />
  const choices = choicesOf(name, columns)
  if (choices) return <SelectField {...shared} choices={choices} />
  const kind = storyFields[name]
  if (kind === 'time') return <Field {...shared} type="datetime-local" />
  return <Field {...shared} rows={kind === 'text' ? 3 : undefined} />
}

function choicesOf(
  name: StoryField,
  columns: StoryFieldsetProps['columns'],
): [string, string][] | null {
  if (name === 'column_slug')
    return [
      ['', words.noColumn],
      ...columns.map(({ slug, name: shown }): [string, string] => [slug, shown]),
    ]
  const named: Partial<Record<StoryField, Record<string, string>>> = words.choices
  return named[name] ? Object.entries(named[name]) : null
}
