import { notFound } from 'next/navigation'
import { DeskPage } from '@/app/desk/desk-page'
import { requireStaff } from '@/app/desk/require-staff'
import type { SearchParams } from '@/app/private-page'
import { readNotice } from '@/app/read-notice'
import { withErrorPage } from '@/app/with-error-page'
import { MemberFacts } from '@/components/desk/staff/member-facts'
import { RightForm } from '@/components/desk/staff/right-form'
import { RightList } from '@/components/desk/staff/right-list'
import { RoleForm } from '@/components/desk/staff/role-form'
import { readDraft } from '@/lib/actions/drafts'
import { readColumns } from '@/lib/content/columns'
import { staffCopy as words } from '@/lib/copy/staff'
import { readStaffMember } from '@/lib/desk/staff-members'
import { actionPage, actions } from '@/lib/routes'
import { parseId } from '@/lib/schemas/params'

export const metadata = { title: words.heading }

interface MemberProps {
  params: Promise<{ id: string }>
  searchParams: SearchParams
}

async function MemberPage({ params, searchParams }: MemberProps) {
  const path = actionPage(actions.deskMember, await params)
  const reader = await requireStaff(path, 'admin')
  const member = await readStaffMember(reader, parseId((await params).id))
  if (!member) notFound()
  const draft = await readDraft(path, (await searchParams).draft)
  return (
    <DeskPage
      reader={reader}
      path={path}
      heading={member.nickname}
      notice={await readNotice(searchParams)}
    >
      <MemberFacts member={member} />
      <RoleForm member={member} draft={draft} />
      <RightList member={member} />
      <RightForm member={member} columns={await readColumns()} draft={draft} />
    </DeskPage>
  )
}

export default withErrorPage(MemberPage)
