import {
  notificationLink,
  notificationNames,
  notificationWords,
} from '@/components/me/notification-words'
import { Sentence } from '@/components/ui/sentence'
import { When } from '@/components/ui/when'
import { notificationCopy } from '@/lib/copy/notifications'
import type { Notification } from '@/lib/reader/notifications'

/** The sentence, linked to its subject, and its time. */
export function NotificationLine({ notification }: { notification: Notification }) {
  const href = notificationLink(notification)
  const sentence = (
    <Sentence words={notificationWords(notification)} names={notificationNames(notification)} />
  )
  return (
    <>
      <p>
        {!notification.read && <span className="chip-word">{notificationCopy.unread}</span>}{' '}
        {href ? <a href={href}>{sentence}</a> : sentence}
      </p>
      <p className="meta">
        <When iso={notification.createdAt} />
      </p>
    </>
  )
}
