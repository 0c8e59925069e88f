import { CorrectionForm } from '@/components/desk/correction-form'
import type { Draft } from '@/lib/actions/drafts'
import { deskCorrectionCopy } from '@/lib/copy/corrections'
import type { StoryHead } from '@/lib/newsroom/story-head'
import { actions, story as storyPath } from '@/lib/routes'

const words = deskCorrectionCopy.complaint

interface ComplaintCorrectionProps {
  id: number
  story: StoryHead
  draft: Draft | null
}

/** Corrects the story that a complaint is about, and answers the complaint. */
export function ComplaintCorrection({ id, story, draft }: ComplaintCorrectionProps) {
  return (
    <section className="desk-part">
      <h2>{words.heading}</h2>
      <p>
        <a className="desk-link" href={storyPath(story)} dir="auto">
          {story.title}
        </a>
      </p>
      <CorrectionForm
        action={actions.deskComplaintCorrection}
        names={{ id }}
        text={words.hint}
        submit={words.submit}
        draft={draft}
      />
    </section>
  )
}
