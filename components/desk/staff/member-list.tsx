import { MemberFacts } from '@/components/desk/staff/member-facts'
import { rightName } from '@/components/desk/staff/right-name'
import type { StaffMember } from '@/lib/desk/staff-members'
import { actionPage, actions } from '@/lib/routes'

interface MemberListProps {
  heading: string
  members: StaffMember[]
  empty: string
}

export function MemberList({ heading, members, empty }: MemberListProps) {
  return (
    <section>
      <h2>{heading}</h2>
      {members.length === 0 ? (
        <p className="empty">{empty}</p>
      ) : (
        <ul>
          {members.map((member) => (
            <li key={member.id} className="desk-item">
              <a
                className="desk-link"
                href={actionPage(actions.deskMember, { id: member.id })}
                dir="auto"
              >
                {member.nickname}
              </a>
              <MemberFacts member={member} />
              {member.rights.length > 0 && (
                <p className="desk-hint">{member.rights.map(rightName).join('　')}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
