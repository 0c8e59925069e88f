import { Sentence } from '@/components/ui/sentence'
import { CommentContext } from '@/components/desk/comment-context'
import { CommentHead } from '@/components/desk/comment-head'
import { DecisionForm } from '@/components/desk/decision-form'
import { FeatureForm } from '@/components/desk/feature-form'
import { Marked } from '@/components/ui/marked'
import { deskCopy } from '@/lib/copy/desk'
import type { DeskComment } from '@/lib/desk/desk-comments'

interface CommentEntryProps {
  item: DeskComment
  /** Whether the moderator may feature it. */
  featuring: boolean
  back: string
}

export function CommentEntry({ item, featuring, back }: CommentEntryProps) {
  const { id, decidable, removed, state } = item
  return (
    <article className="desk-item" id={`comment-${id}`} tabIndex={-1} data-desk-item="">
      <CommentHead item={item} />
      {item.parent && (
        <blockquote className="desk-quote">
          <Sentence words={deskCopy.item.answers} names={[item.parent.nickname]} />
          <bdi>{item.parent.text}</bdi>
        </blockquote>
      )}
      <p className="comment-text" dir="auto">
        <Marked parts={item.parts} />
      </p>
      <CommentContext item={item} />
      {decidable && <DecisionForm item={item} back={back} />}
      {!decidable && !removed && <p className="desk-hint">{deskCopy.item.notYours}</p>}
      {featuring && state === 'approved' && !removed && <FeatureForm {...item} />}
    </article>
  )
}
