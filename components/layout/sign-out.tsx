import { copy } from '@/lib/copy'
import { doorAction, doors } from '@/lib/routes'

export function SignOut() {
  return (
    <form className="signed-in" action={doorAction(doors.signOut)} method="post">
      <button type="submit" className="tool">
        {copy.header.signOut}
      </button>
    </form>
  )
}
