import { Sentence } from '@/components/ui/sentence'
import {
  notificationLink,
  notificationNames,
  notificationSentence,
  notificationWords,
} from '@/components/me/notification-words'
import { PostButton } from '@/components/me/post-button'
import { When } from '@/components/ui/when'
import { notificationCopy } from '@/lib/copy/notifications'
import type { Notification } from '@/lib/reader/notifications'
import { actions } from '@/lib/routes'

export function NotificationRow({ notification }: { notification: Notification }) {
  const href = notificationLink(notification)
  const sentence = (
    <Sentence words={notificationWords(notification)} names={notificationNames(notification)} />
  )
  return (
    <li className={notification.read ? 'me-notification' : 'me-notification unread'}>
      <p>
        {!notification.read && <span className="chip-word">{notificationCopy.unread}</span>}{' '}
        {href ? <a href={href}>{sentence}</a> : sentence}
      </p>
      {notification.text && (
        <p className="me-quote" dir="auto">
          {notification.text}
        </p>
      )}
      <div className="me-actions">
        <span className="meta">
          <When iso={notification.createdAt} />
        </span>
        {!notification.read && (
          <PostButton
            action={actions.notifications}
            fields={{ notice: notification.id }}
            label={notificationCopy.one}
            about={notificationSentence(notification)}
          />
        )}
      </div>
    </li>
  )
}
