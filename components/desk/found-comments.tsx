import { Sentence } from '@/components/ui/sentence'
import { CommentQueue } from '@/components/desk/comment-queue'
import { CursorPager } from '@/components/ui/cursor-pager'
import { deskCopy } from '@/lib/copy/desk'
import type { FoundComments } from '@/lib/desk/search'
import type { Staff } from '@/lib/auth/staff'
import { actionPage, actions, routes, withQuery } from '@/lib/routes'

const words = deskCopy.search

interface FoundCommentsProps {
  reader: Staff
  query: string
  found: FoundComments | 'slow'
}

export function FoundComments({ reader, query, found }: FoundCommentsProps) {
  if (found === 'slow') return <p role="alert">{words.slow}</p>
  const { account, items, next } = found
  return (
    <>
      <h2>
        <Sentence words={words.results} names={[query]} />
      </h2>
      {account && (
        <p>
          <a className="desk-link" href={actionPage(actions.deskReader, { id: account.id })}>
            <Sentence words={words.account} names={[account.nickname]} />
          </a>
        </p>
      )}
      {items.length === 0 && <p className="empty">{words.none}</p>}
      <CommentQueue
        reader={reader}
        items={items}
        back={withQuery(routes.deskComments, { q: query })}
      />
      <CursorPager
        path={routes.deskComments}
        query={{ q: query }}
        next={next}
        older={false}
        labels={{ ...deskCopy.pager, next: words.further }}
      />
    </>
  )
}
