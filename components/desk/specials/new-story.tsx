import { WordFields } from '@/components/desk/specials/word-fields'
import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import { actions } from '@/lib/routes'

const { story, own_title, note } = words.labels

interface NewStoryProps {
  names: { id: number; section: number }
  draft: Draft | null
}

export function NewStory({ names, draft }: NewStoryProps) {
  return (
    <section className="desk-part" aria-labelledby="adding">
      <h2 id="adding">{words.addingStory}</h2>
      <ActionForm
        action={actions.deskSpecialStories}
        names={names}
        labels={{ story, own_title, note }}
        draft={draft}
        submit={words.addStory}
      >
        <Field
          name="story"
          label={story}
          hint={words.hints.story}
          value={draft?.fields.story}
          error={draft?.errors.story}
          autoComplete="off"
          required
        />
        <WordFields title="" note="" draft={draft} />
      </ActionForm>
    </section>
  )
}
