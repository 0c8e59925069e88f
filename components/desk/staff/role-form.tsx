import { SelectField } from '@/components/ui/select-field'
import { ActionForm } from '@/components/me/action-form'
import { deskCopy } from '@/lib/copy/desk'
import { staffCopy as words } from '@/lib/copy/staff'
import type { Draft } from '@/lib/actions/drafts'
import type { StaffMember } from '@/lib/desk/staff-members'
import { actions } from '@/lib/routes'

interface RoleFormProps {
  member: StaffMember
  draft: Draft | null
}

export function RoleForm({ member: { id, role }, draft }: RoleFormProps) {
  const error = draft?.errors.role
  return (
    <ActionForm
      action={actions.deskRole}
      names={{ id }}
      labels={{ role: words.role }}
      draft={error ? draft : null}
      submit={words.changeRole}
    >
      <SelectField
        name="role"
        label={words.role}
        hint={words.roleHint}
        value={role}
        choices={Object.entries(deskCopy.roles)}
        error={error}
      />
    </ActionForm>
  )
}
