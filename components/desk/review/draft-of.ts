import type { Draft } from '@/lib/actions/drafts'

/** The draft if it is of the form that has this field: forms of one page share its drafts. */
export function draftOf(draft: Draft | null, field: string): Draft | null {
  return draft && Object.hasOwn(draft.fields, field) ? draft : null
}
