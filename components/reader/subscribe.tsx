import { copy } from '@/lib/copy'
import { actionPath } from '@/lib/routes'

/** 订阅 as everybody sees it: not done; the element shows this reader's state. */
export function Subscribe({ action, names }: { action: string; names: Record<string, string> }) {
  return (
    <toggle-form state="subscribed">
      <form className="action" method="post" action={actionPath(action, names)}>
        <button name="on" value="1" aria-pressed="false">
          {copy.header.subscriptions}
        </button>
      </form>
    </toggle-form>
  )
}
