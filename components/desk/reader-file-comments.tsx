import { CommentQueue } from '@/components/desk/comment-queue'
import { deskCopy } from '@/lib/copy/desk'
import type { ReaderFile } from '@/lib/desk/reader-file'
import type { Staff } from '@/lib/auth/staff'
import { actionPage, actions } from '@/lib/routes'

const words = deskCopy.reader

export function ReaderFileComments({ reader, record }: { reader: Staff; record: ReaderFile }) {
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{words.comments}</h2>
      {record.comments.length === 0 && <p className="desk-hint">{words.noComments}</p>}
      <CommentQueue
        reader={reader}
        items={record.comments}
        back={actionPage(actions.deskReader, { id: record.id })}
      />
    </section>
  )
}
