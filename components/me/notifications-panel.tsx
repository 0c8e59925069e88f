import { NotificationLine } from '@/components/me/notification-line'
import { Panel } from '@/components/me/panel'
import { notificationCopy } from '@/lib/copy/notifications'
import type { Notification } from '@/lib/reader/notifications'
import { routes } from '@/lib/routes'

const MAX_SHOWN = 3

/** The newest of 消息. */
export function NotificationsPanel({ notifications }: { notifications: Notification[] }) {
  const { heading, empty } = notificationCopy
  return (
    <Panel id="notices" heading={heading} all={{ name: heading, path: routes.notifications }}>
      {notifications.length === 0 && <p className="field-hint">{empty}</p>}
      <ul className="me-list">
        {notifications.slice(0, MAX_SHOWN).map((notification) => (
          <li key={notification.id} className="me-notification">
            <NotificationLine notification={notification} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
