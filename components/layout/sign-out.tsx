import { copy } from '@/lib/copy'
import { doors } from '@/lib/routes'

export function SignOut() {
  return (
    <form className="signed-in" action={doors.signOut} method="post">
      <button type="submit" className="tool">
        {copy.header.signOut}
      </button>
    </form>
  )
}
