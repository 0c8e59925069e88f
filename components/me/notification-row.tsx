import { notificationLink, notificationSentence } from '@/components/me/notification-words'
import { PostButton } from '@/components/me/post-button'
import { When } from '@/components/ui/when'
import { notificationCopy } from '@/lib/copy/notifications'
import type { Notification } from '@/lib/reader/notifications'
import { actions } from '@/lib/routes'

/** A line under 消息: a sentence that leads to what it is about, and what a person wrote. */
export function NotificationRow({ notice }: { notice: Notification }) {
  const href = notificationLink(notice)
  const sentence = notificationSentence(notice)
  return (
    <li className={notice.read ? 'me-notice' : 'me-notice unread'}>
      <p>
        {!notice.read && <span className="chip-word">{notificationCopy.unread}</span>}{' '}
        {href ? <a href={href}>{sentence}</a> : sentence}
      </p>
      {notice.text && <p className="me-said">{notice.text}</p>}
      <div className="me-acts">
        <span className="meta">
          <When iso={notice.createdAt} />
        </span>
        {!notice.read && (
          <PostButton
            action={actions.notices}
            fields={{ notice: notice.id }}
            label={notificationCopy.one}
            about={sentence}
          />
        )}
      </div>
    </li>
  )
}
