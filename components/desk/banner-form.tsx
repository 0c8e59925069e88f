import { ActionForm } from '@/components/me/action-form'
import { draftField } from '@/components/ui/draft-field'
import { Field } from '@/components/ui/field'
import type { Draft } from '@/lib/actions/drafts'
import { bannerCopy as words } from '@/lib/copy/banner'
import { actions } from '@/lib/routes'

const { labels, hints } = words

export function BannerForm({ draft }: { draft: Draft | null }) {
  const fieldOf = draftField(labels, draft)
  const field = (name: keyof typeof labels) => ({ ...fieldOf(name), hint: hints[name] })
  return (
    <ActionForm action={actions.deskBanner} labels={labels} draft={draft} submit={words.add}>
      <Field {...field('text')} required />
      <Field {...field('link')} />
      <Field {...field('showFrom')} type="datetime-local" />
      <Field {...field('showUntil')} type="datetime-local" />
    </ActionForm>
  )
}
