import { SelectField } from '@/components/ui/select-field'
import { ActionForm } from '@/components/me/action-form'
import { staffCopy as words } from '@/lib/copy/staff'
import type { Draft } from '@/lib/actions/drafts'
import type { StaffMember } from '@/lib/desk/staff-members'
import { actions } from '@/lib/routes'

interface RightFormProps {
  member: StaffMember
  columns: { slug: string; name: string }[]
  draft: Draft | null
}

export function RightForm({ member: { id }, columns, draft }: RightFormProps) {
  // What was refused for the role is said there.
  const own = draft && !draft.errors.role ? draft : null
  const { errors = {}, fields = {} } = own ?? {}
  return (
    <ActionForm
      action={actions.deskRight}
      names={{ id }}
      hidden={{ on: 1 }}
      labels={{ right: words.right, column: words.column }}
      draft={own}
      submit={words.give}
    >
      <SelectField
        name="right"
        label={words.right}
        value={fields.right ?? 'write'}
        choices={Object.entries(words.rights)}
        error={errors.right}
      />
      <SelectField
        name="column"
        label={words.column}
        value={fields.column ?? ''}
        choices={[
          ['', words.allColumns],
          ...columns.map(({ slug, name }): [string, string] => [slug, name]),
        ]}
        error={errors.column}
      />
    </ActionForm>
  )
}
