import { ThemeSwitch } from '@/components/layout/theme-switch'
import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'
import { deskCopy } from '@/lib/copy/desk'
import { staffCopy } from '@/lib/copy/staff'
import type { Staff } from '@/lib/auth/staff'
import { actionPath, actions, routes } from '@/lib/routes'

/** Who is signed in. Narrow: a menu; wide: it stands below the parts. */
export function DeskAccount({ reader: { nickname, role } }: { reader: Staff }) {
  return (
    <>
      <button type="button" className="desk-account-button" popoverTarget="desk-account">
        <span className="hidden">{deskCopy.account}</span>
        <bdi>{nickname}</bdi>
        <Icon name="menu" />
      </button>
      <div className="desk-account" id="desk-account" popover="auto">
        <p>
          <bdi>{nickname}</bdi>{' '}
          <span className="meta">
            {role === 'reader' ? staffCopy.byRights : deskCopy.roles[role]}
          </span>
        </p>
        <a href={routes.home}>{deskCopy.site}</a>
        <ThemeSwitch />
        <form method="post" action={actionPath(actions.signOut)}>
          <button type="submit">{copy.header.signOut}</button>
        </form>
      </div>
    </>
  )
}
