import { Count } from '@/components/ui/count'
import { Icon } from '@/components/ui/icon'
import { routes } from '@/lib/routes'

interface ToggleProps {
  icon: 'like' | 'favourite'
  name: string
  count: number
  said: (count: string) => string
  path: string
}

/** 点赞, 收藏 as everybody sees them: not done, and leading to the login that comes back here. */
export function Toggle({ icon, name, count, said, path }: ToggleProps) {
  return (
    <form className="action" action={routes.signIn}>
      <input type="hidden" name="next" value={path} />
      <button aria-pressed="false">
        <Icon name={icon} />
        {name}
      </button>
      <Count value={count} said={said} />
    </form>
  )
}
