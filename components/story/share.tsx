import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'
import { qr, shareOn } from '@/lib/routes'

const services = ['weibo', 'qq', 'x'] as const

/** The system's share sheet, or else a popover to copy the link or share it on a service. */
export function Share({ title, url, path }: { title: string; url: string; path: string }) {
  return (
    <share-sheet className="action" url={url} name={title}>
      <button type="button" popoverTarget="share">
        <Icon name="share" />
        {copy.story.share}
      </button>
      <div id="share" className="pop" popover="auto" role="group" aria-label={copy.story.share}>
        <copy-link url={url} done={copy.story.copied} failed={copy.story.copyFailed}>
          <button type="button" hidden suppressHydrationWarning>
            {copy.story.copyLink}
          </button>
          <span role="status" />
        </copy-link>
        <img src={qr(path)} width="120" height="120" alt={copy.story.qrAlt} loading="lazy" />
        <p>{copy.story.wechat}</p>
        {services.map((service) => (
          <a
            key={service}
            href={shareOn[service](url, title)}
            target="_blank"
            rel="noopener nofollow"
          >
            {copy.story.shareTo[service]}
          </a>
        ))}
      </div>
    </share-sheet>
  )
}
