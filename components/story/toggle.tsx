import { Count } from '@/components/ui/count'
import { Icon } from '@/components/ui/icon'
import { actionPath } from '@/lib/routes'

interface ToggleProps {
  action: string
  story: number
  icon: 'like' | 'favourite'
  name: string
  count: number
  countLabel: (count: string) => string
}

/**
 * 点赞 and 收藏 are rendered as not done, since public pages are the same for everybody. The form leads through
 * login if necessary; the element sets this reader's state and can undo it.
 */
export function Toggle({ action, story, icon, name, count, countLabel }: ToggleProps) {
  return (
    <toggle-form state={icon}>
      <form className="action" method="post" action={actionPath(action, { id: story })}>
        <button name="on" value="1" aria-pressed="false">
          <Icon name={icon} />
          {name}
        </button>
        <Count value={count} label={countLabel} />
      </form>
    </toggle-form>
  )
}
