import { deskCopy } from '@/lib/copy/desk'
import { staffCopy as words } from '@/lib/copy/staff'
import type { StaffMember } from '@/lib/desk/staff-members'

/** The role, the masked address, and why they can't come in. */
export function MemberFacts({ member }: { member: StaffMember }) {
  const { role, address, twoStep, banned, rights } = member
  const isStaff = role !== 'reader' || rights.length > 0
  return (
    <p className="desk-hint desk-row">
      <span>{role === 'reader' && isStaff ? words.byRights : deskCopy.roles[role]}</span>
      {address && <span>{address}</span>}
      {banned && <strong>{words.banned}</strong>}
      {isStaff && !twoStep && <span>{words.noTwoStep}</span>}
    </p>
  )
}
