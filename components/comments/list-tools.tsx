import { copy } from '@/lib/copy'
import { comments } from '@/lib/routes'

/** 最新, 最热: each is a page of its own. */
export function OrderLinks({ story, best }: { story: number; best?: boolean }) {
  return (
    <nav className="comment-order" aria-label={copy.comments.order}>
      <a href={comments(story)} aria-current={best === false ? 'page' : undefined}>
        {copy.comments.newest}
      </a>
      <a href={comments(story, true)} aria-current={best === true ? 'page' : undefined}>
        {copy.comments.best}
      </a>
    </nav>
  )
}
