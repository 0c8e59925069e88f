import { CommentQueue } from '@/components/desk/comment-queue'
import { deskCopy } from '@/lib/copy/desk'
import type { ReaderRecord } from '@/lib/desk/reader-file'
import type { Staff } from '@/lib/auth/staff'
import { doorPage, doors } from '@/lib/routes'

const words = deskCopy.reader

/** Their last comments with what was decided. */
export function RecordComments({ who, record }: { who: Staff; record: ReaderRecord }) {
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{words.comments}</h2>
      {record.comments.length === 0 && <p className="desk-hint">{words.noComments}</p>}
      <CommentQueue
        who={who}
        items={record.comments}
        back={doorPage(doors.deskReader, { id: record.id })}
      />
    </section>
  )
}
