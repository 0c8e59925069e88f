import { WordFields } from '@/components/desk/specials/word-fields'
import { ActionForm } from '@/components/me/action-form'
import type { Draft } from '@/lib/actions/drafts'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import type { SectionStory } from '@/lib/desk/specials/specials'
import { actions } from '@/lib/routes'

const { own_title, note } = words.labels

interface StoryWordsProps {
  names: { id: number; section: number; story: number }
  story: SectionStory
  draft: Draft | null
}

export function StoryWords({ names, story, draft }: StoryWordsProps) {
  return (
    <ActionForm
      action={actions.deskSpecialStory}
      names={names}
      labels={{ own_title, note }}
      draft={draft}
      submit={words.save}
    >
      <WordFields title={story.title} note={story.note} draft={draft} />
    </ActionForm>
  )
}
