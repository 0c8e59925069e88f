import { PictureField } from '@/components/desk/media/picture-field'
import { SelectField } from '@/components/ui/select-field'
import { ActionForm } from '@/components/me/action-form'
import { draftField } from '@/components/ui/draft-field'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { homeDeskCopy as words } from '@/lib/copy/home-desk'
import type { DeskBlock, DeskSlot } from '@/lib/desk/home-slots'
import { actionPage, actions, withQuery } from '@/lib/routes'
import { blockName } from '@/lib/schemas/home-slot'
import { toMinute } from '@/lib/time'

interface SlotFormProps {
  blocks: Pick<DeskBlock, 'name' | 'heading'>[]
  /** Null: a new one. */
  slot: DeskSlot | null
  /** Chosen in the search. */
  story?: string
  /** A picture, chosen in the library. */
  picked?: string
  draft: Draft | null
}

const { labels, hints } = words

export function SlotForm({ blocks, slot, story, picked, draft }: SlotFormProps) {
  const field = draftField(labels, draft, slot ? valuesOf(slot) : { story, place: '1' })
  return (
    <ActionForm
      action={slot ? actions.deskHomeSlot : actions.deskHome}
      names={slot ? { id: slot.id } : {}}
      labels={labels}
      draft={draft}
      submit={slot ? words.save : words.add}
    >
      {!slot && <Field {...field('story')} hint={hints.story} required />}
      <SelectField
        {...field('block')}
        value={field('block').value || (blocks[0]?.name ?? '')}
        choices={blocks.map(({ name, heading }) => [name, heading])}
      />
      <Field {...field('place')} hint={hints.place} inputMode="numeric" required />
      <Field {...field('showFrom')} type="datetime-local" hint={hints.showFrom} />
      <Field {...field('showUntil')} type="datetime-local" hint={hints.showUntil} />
      <Field {...field('title')} hint={hints.title} />
      <PictureField
        {...field('picture')}
        value={picked ?? field('picture').value}
        hint={hints.picture}
        page={
          slot
            ? actionPage(actions.deskHomeSlot, { id: slot.id })
            : withQuery(actions.deskHome, { story: story ?? '' })
        }
      />
    </ActionForm>
  )
}

function valuesOf(slot: DeskSlot) {
  const { place, title, picture, showFrom, showUntil } = slot
  return {
    block: blockName(slot),
    place: String(place),
    title,
    picture: picture ?? '',
    showFrom: toMinute(showFrom),
    showUntil: showUntil ? toMinute(showUntil) : '',
  }
}
