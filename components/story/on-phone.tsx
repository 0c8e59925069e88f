import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'
import { qr } from '@/lib/routes'

/** A QR code of the page; the element adds the position of a playing video. */
export function OnPhone({ story, path }: { story: { id: number }; path: string }) {
  return (
    <watch-on-phone className="action" story={story.id} path={path}>
      <button type="button" popoverTarget="phone">
        <Icon name="phone" />
        {copy.story.onPhone}
      </button>
      <div id="phone" className="pop" popover="auto" role="group" aria-label={copy.story.onPhone}>
        <img src={qr(path)} width="160" height="160" alt={copy.story.qrAlt} loading="lazy" />
        <p>{copy.story.onPhoneHint}</p>
      </div>
    </watch-on-phone>
  )
}
