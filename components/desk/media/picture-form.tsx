import { FocusFields, type FocusFieldsProps } from '@/components/desk/media/focus-fields'
import { SelectField } from '@/components/ui/select-field'
import { ActionForm } from '@/components/me/action-form'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { mediaDeskCopy } from '@/lib/copy/media-desk'
import type { DeskPicture } from '@/lib/newsroom/pictures/read'
import { actions, endedPicture } from '@/lib/routes'

const { labels, hints, ...words } = mediaDeskCopy

interface PictureFormProps {
  picture: DeskPicture
  crops: FocusFieldsProps['crops']
  draft: Draft | null
  /** Whether its rights are theirs to change. */
  hasRights: boolean
}

export function PictureForm({ picture, crops, draft, hasRights }: PictureFormProps) {
  const errors: Partial<Record<string, string>> = draft?.errors ?? {}
  const valueOf = (name: 'alt' | 'caption' | 'credit' | 'focusX' | 'focusY' | 'rightsUntil') =>
    draft?.fields[name] ?? String(picture[name] ?? '')
  const field = (name: 'alt' | 'caption' | 'credit' | 'rightsUntil') => ({
    name,
    label: labels[name],
    hint: hints[name],
    value: valueOf(name),
    error: errors[name],
  })
  const forPartners = draft ? draft.fields.partnersMay === '1' : picture.partnersMay
  return (
    <ActionForm
      action={actions.deskMediaPicture}
      hidden={{ key: picture.key, ...(hasRights && { rights: '1' }) }}
      labels={labels}
      draft={draft}
      submit={words.save}
    >
      {!picture.isEnded && (
        <FocusFields picture={picture} crops={crops} valueOf={valueOf} errors={errors} />
      )}
      {picture.isEnded && (
        <>
          <div className="media-whole">
            <img
              src={endedPicture(picture.key)}
              width={picture.width}
              height={picture.height}
              alt={picture.alt}
            />
          </div>
          <input type="hidden" name="focusX" value={valueOf('focusX')} />
          <input type="hidden" name="focusY" value={valueOf('focusY')} />
        </>
      )}
      <Field {...field('alt')} />
      <Field {...field('caption')} rows={2} />
      <Field {...field('credit')} />
      <SelectField
        name="aiKind"
        label={labels.ai_kind}
        value={draft?.fields.aiKind ?? picture.aiKind ?? ''}
        choices={Object.entries(deskStoriesCopy.form.choices.ai_kind)}
      />
      {hasRights && (
        <fieldset>
          <legend>{words.rights}</legend>
          <Field {...field('rightsUntil')} type="date" />
          <label className="desk-tick">
            <input
              type="checkbox"
              name="partnersMay"
              value="1"
              defaultChecked={forPartners}
              aria-label={labels.partnersMay}
            />
            {words.partnersYes}
          </label>
        </fieldset>
      )}
    </ActionForm>
  )
}
