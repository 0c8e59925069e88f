import { PostButton } from '@/components/me/post-button'
import { Sentence } from '@/components/ui/sentence'
import { commentCopy } from '@/lib/copy/comments'
import { settingsCopy } from '@/lib/copy/settings'
import { actions } from '@/lib/routes'

interface BlockedNoticeProps {
  reader: { id: number; nickname: string }
  /** The page whose comments they were among. */
  back: string
}

export function BlockedNotice({ reader, back }: BlockedNoticeProps) {
  return (
    <div className="me-actions notice">
      <p role="status">
        <Sentence words={commentCopy.blocked} names={[reader.nickname]} />
      </p>
      <PostButton
        action={actions.blockedReaders}
        fields={{ account: reader.id, on: 0 }}
        label={commentCopy.undo}
      />
      <a className="button quiet" href={`${back}#comments`}>
        {settingsCopy.blockedReaders.back}
      </a>
    </div>
  )
}
