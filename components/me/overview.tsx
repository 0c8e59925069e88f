import { Avatar } from '@/components/ui/avatar'
import { commentCopy } from '@/lib/copy/comments'
import { meCopy } from '@/lib/copy/me'
import { formatNumber } from '@/lib/format-number'
import type { Overview as Counts } from '@/lib/reader/overview'
import type { Reader } from '@/lib/auth/session'
import { confirmAt, routes } from '@/lib/routes'
import { formatDate } from '@/lib/time'

export function Overview({ reader, overview }: { reader: Reader; overview: Counts }) {
  const { overview: words } = meCopy
  return (
    <>
      <div className="me-profile">
        <Avatar nickname={reader.nickname} file={overview.avatar} />
        <div>
          <p className="me-name" dir="auto">
            {reader.nickname}
          </p>
          <p className="meta">{words.since(formatDate(overview.since))}</p>
        </div>
      </div>
      {!reader.confirmed && (
        <p className="me-note">
          {words.unconfirmed}{' '}
          <a className="button quiet" href={confirmAt(routes.me)}>
            {commentCopy.confirmNow}
          </a>
        </p>
      )}
      <ul className="me-parts">
        {partsOf(overview).map(({ name, path, text }) => (
          <li key={path}>
            <a href={path}>
              <strong>{name}</strong>
              <span className="meta">{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function partsOf(counts: Counts) {
  const { favourites, subscriptions, comments, notifications, staff } = counts
  const { overview: words, sections } = meCopy
  return [
    { name: sections.history, path: routes.history, text: words.history },
    {
      name: sections.favourites,
      path: routes.favourites,
      text: words.favourites(formatNumber(favourites)),
    },
    {
      name: sections.subscriptions,
      path: routes.subscriptions,
      text: words.subscriptions(formatNumber(subscriptions)),
    },
    {
      name: sections.comments,
      path: routes.myComments,
      text: words.comments(formatNumber(comments)),
    },
    {
      name: sections.notifications,
      path: routes.notifications,
      text: words.notifications(formatNumber(notifications)),
    },
    { name: sections.settings, path: routes.settings, text: words.settings },
    ...(staff ? [{ name: words.desk, path: routes.desk, text: '' }] : []),
  ]
}
