import { NotificationLine } from '@/components/me/notification-line'
import { notificationSentence } from '@/components/me/notification-words'
import { PostButton } from '@/components/me/post-button'
import { RowMenu } from '@/components/me/row-menu'
import { notificationCopy } from '@/lib/copy/notifications'
import type { Notification } from '@/lib/reader/notifications'
import { actions } from '@/lib/routes'

export function NotificationRow({ notification }: { notification: Notification }) {
  const { id, kind, quote, text, read } = notification
  return (
    <li className={read ? 'me-notification me-row' : 'me-notification me-row unread'}>
      <div>
        <NotificationLine notification={notification} />
        {quote && (
          <blockquote className="me-quote" dir="auto">
            {quote}
          </blockquote>
        )}
        {text && (
          <p className="me-said" dir="auto">
            {kind === 'decision' ? notificationCopy.reason(text) : text}
          </p>
        )}
      </div>
      {!read && (
        <RowMenu id={`notice-${id}`} about={notificationSentence(notification)}>
          <PostButton
            action={actions.notifications}
            fields={{ notice: id }}
            label={notificationCopy.one}
            about={notificationSentence(notification)}
          />
        </RowMenu>
      )}
    </li>
  )
}
