import { copy } from '@/lib/copy'
import { actionPath } from '@/lib/routes'

/** Rendered as not subscribed; the element shows the reader's state. */
export function Subscribe({ action, names }: { action: string; names: Record<string, string> }) {
  return (
    <toggle-form state="subscribed">
      <form method="post" action={actionPath(action, names)}>
        <button className="button subscribe" name="on" value="1" aria-pressed="false">
          {copy.header.subscriptions}
        </button>
      </form>
    </toggle-form>
  )
}
