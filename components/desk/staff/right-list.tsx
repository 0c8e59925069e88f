import { rightName } from '@/components/desk/staff/right-name'
import { staffCopy as words } from '@/lib/copy/staff'
import type { StaffMember } from '@/lib/desk/staff-members'
import { actionPath, actions } from '@/lib/routes'

export function RightList({ member: { id, rights } }: { member: StaffMember }) {
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">{words.more}</h2>
      {rights.length === 0 ? (
        <p className="empty">{words.noMore}</p>
      ) : (
        <ul>
          {rights.map((held) => (
            <li key={rightName(held)} className="desk-row">
              <span>{rightName(held)}</span>
              <form method="post" action={actionPath(actions.deskRight, { id })}>
                <input type="hidden" name="right" value={held.right} />
                <input type="hidden" name="column" value={held.column?.slug ?? ''} />
                <button
                  className="button quiet"
                  name="on"
                  value="0"
                  aria-label={words.takeOne(rightName(held))}
                >
                  {words.take}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
