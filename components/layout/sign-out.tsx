import { copy } from '@/lib/copy'
import { actionPath, actions } from '@/lib/routes'

export function SignOut() {
  return (
    <form className="signed-in" action={actionPath(actions.signOut)} method="post">
      <button type="submit" className="tool">
        {copy.header.signOut}
      </button>
    </form>
  )
}
