import { Icon } from '@/components/ui/icon'
import { copy } from '@/lib/copy'
import { longPicture, qr, shareOn, story as storyPath } from '@/lib/routes'
import { site } from '@/lib/site'

const services = ['weibo', 'qq', 'x'] as const

interface ShareProps {
  story: { id: number; kind: 'article' | 'video'; title: string }
  /** Absolute. */
  url: string
}

/** A popover, on phones a sheet, with ways to send the story on. */
export function Share({ story, url }: ShareProps) {
  const { id, title } = story
  return (
    <share-sheet className="action" url={url} name={title}>
      <button type="button" popoverTarget="share">
        <Icon name="share" />
        {copy.story.share}
      </button>
      <div
        id="share"
        className="pop sheet"
        popover="auto"
        role="group"
        aria-label={copy.story.share}
      >
        <div className="share-ways">
          {services.map((service) => (
            <a
              key={service}
              href={shareOn[service](url, title)}
              target="_blank"
              rel="noopener nofollow"
            >
              <Icon name={service} />
              {copy.story.shareTo[service]}
            </a>
          ))}
          <copy-link url={url} done={copy.story.copied} failed={copy.story.copyFailed}>
            <button type="button" hidden>
              <Icon name="link" />
              {copy.story.copyLink}
            </button>
            <span role="status" />
          </copy-link>
          <a href={longPicture(story)} download={`${site.name}-${id}.jpg`} rel="nofollow">
            <Icon name="image" />
            {copy.story.longPicture}
          </a>
          <button type="button" className="share-more" hidden>
            <Icon name="more" />
            {copy.story.shareElsewhere}
          </button>
        </div>
        <div className="share-code">
          <img
            src={qr(storyPath(story))}
            width="120"
            height="120"
            alt={copy.story.qrAlt}
            loading="lazy"
          />
          <p>{copy.story.wechat}</p>
        </div>
        <button
          type="button"
          className="sheet-close"
          popoverTarget="share"
          popoverTargetAction="hide"
        >
          {copy.story.closeShare}
        </button>
      </div>
    </share-sheet>
  )
}
