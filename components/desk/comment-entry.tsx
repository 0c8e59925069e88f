import { Sentence } from '@/components/ui/sentence'
import { CommentContext } from '@/components/desk/comment-context'
import { CommentHead } from '@/components/desk/comment-head'
import { DecisionForm } from '@/components/desk/decision-form'
import { FeatureForm } from '@/components/desk/feature-form'
import { Marked } from '@/components/ui/marked'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskComment } from '@/lib/desk/desk-comments'
import type { Queue } from '@/lib/desk/queues'

interface CommentEntryProps {
  item: DeskComment
  /** Whether the moderator may feature it. */
  featuring: boolean
  back: string
  /** The queue that it is listed in. */
  of?: Queue
}

export function CommentEntry({ item, featuring, back, of }: CommentEntryProps) {
  const { id, decidable, removed, state, seen } = item
  const { choose, answers, notYours } = deskCopy.item
  return (
    <article className="comment-entry" id={`comment-${id}`} tabIndex={-1} data-desk-item="">
      {decidable && (
        <label className="desk-tick">
          <input type="checkbox" form="chosen" name={`comment-${id}`} value={seen} />
          <span className="hidden">
            {choose} #{id}
          </span>
        </label>
      )}
      <div className="comment-entry-main">
        <CommentHead item={item} of={of} />
        {item.parent && (
          <blockquote className="desk-quote">
            <Sentence words={answers} names={[item.parent.nickname]} />
            <bdi>{item.parent.text}</bdi>
          </blockquote>
        )}
        <p className="comment-text" dir="auto">
          <Marked parts={item.parts} />
        </p>
        <CommentContext item={item} />
        {!decidable && !removed && <p className="desk-hint">{notYours}</p>}
      </div>
      <div className="comment-entry-acts">
        {decidable && <DecisionForm item={item} back={back} />}
        {featuring && state === 'approved' && !removed && <FeatureForm {...item} />}
      </div>
    </article>
  )
}
