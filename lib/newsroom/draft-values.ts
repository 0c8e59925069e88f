import type { Draft } from '@/lib/actions/drafts'
import { type FieldConflict, mergeFields } from '@/lib/newsroom/merge/merge-fields'
import { parseBase } from '@/lib/schemas/story-form'
import { fieldNames, type FormValues } from '@/lib/schemas/story-fields'

/**
 * What was typed and refused, over what the story has now: changes of others stay, as when it is saved. `conflicts`: what
 * was typed where others changed the same.
 */
export function draftOver(
  current: FormValues,
  draft: Draft | null,
): { values: FormValues; conflicts: FieldConflict[] } {
  if (!draft) return { values: current, conflicts: [] }
  const base = parseBase(draft.fields.base ?? '') ?? {}
  const names = fieldNames.filter((name) => draft.fields[name] !== undefined)
  const typed = Object.fromEntries(names.map((name) => [name, draft.fields[name]]))
  const { merged, conflicts } = mergeFields({ ...current, ...base }, typed, current)
  return { values: merged as FormValues, conflicts }
}
