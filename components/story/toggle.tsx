import { Count } from '@/components/ui/count'
import { Icon } from '@/components/ui/icon'
import { actionPath } from '@/lib/routes'

interface ToggleProps {
  action: string
  story: number
  icon: 'like' | 'favourite'
  name: string
  count: number
  said: (count: string) => string
}

/**
 * 点赞, 收藏 as everybody sees them: not done. The form does it, by way of login where that is needed;
 * where scripts run, the element shows this reader's state and takes it back too.
 */
export function Toggle({ action, story, icon, name, count, said }: ToggleProps) {
  return (
    <toggle-form state={icon}>
      <form className="action" method="post" action={actionPath(action, { id: story })}>
        <button name="on" value="1" aria-pressed="false">
          <Icon name={icon} />
          {name}
        </button>
        <Count value={count} label={said} />
      </form>
    </toggle-form>
  )
}
