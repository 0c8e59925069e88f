import { noticeLink, noticeSentence } from '@/components/me/notification-words'
import { PostButton } from '@/components/me/post-button'
import { When } from '@/components/ui/when'
import { noticeCopy } from '@/lib/copy/notifications'
import type { Notice } from '@/lib/reader/notifications'
import { doors } from '@/lib/routes'

/** A line under 消息: a sentence that leads to what it is about, and what a person wrote. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const href = noticeLink(notice)
  const sentence = noticeSentence(notice)
  return (
    <li className={notice.read ? 'me-notice' : 'me-notice unread'}>
      <p>
        {!notice.read && <span className="chip-word">{noticeCopy.unread}</span>}{' '}
        {href ? <a href={href}>{sentence}</a> : sentence}
      </p>
      {notice.text && <p className="me-said">{notice.text}</p>}
      <div className="me-acts">
        <span className="meta">
          <When iso={notice.createdAt} />
        </span>
        {!notice.read && (
          <PostButton
            door={doors.notices}
            fields={{ notice: notice.id }}
            label={noticeCopy.one}
            about={sentence}
          />
        )}
      </div>
    </li>
  )
}
