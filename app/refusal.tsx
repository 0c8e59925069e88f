import type { ReactNode } from 'react'
import type { SearchParams } from '@/app/private-page'
import { ErrorSummary } from '@/components/ui/error-summary'
import { readDraft } from '@/lib/actions/drafts'

/** Why the action at this path refused a form of buttons, which has no field to say it at. */
export async function refusalOf(path: string, searchParams: SearchParams): Promise<ReactNode> {
  const draft = await readDraft(path, (await searchParams).draft)
  return draft && <ErrorSummary errors={draft.errors} labels={{}} />
}
