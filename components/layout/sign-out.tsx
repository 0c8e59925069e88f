import { copy } from '@/lib/copy'
import { actionPath, actions } from '@/lib/routes'

/** `wide`: the one after 个人中心; the other is in the menu of narrow screens. */
export function SignOut({ wide }: { wide?: boolean }) {
  return (
    <form
      className={`signed-in ${wide ? 'wide-only' : 'menu-only'}`}
      action={actionPath(actions.signOut)}
      method="post"
    >
      <button type="submit" className="tool">
        {copy.header.signOut}
      </button>
    </form>
  )
}
