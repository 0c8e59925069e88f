import type { Draft } from '@/lib/actions/drafts'

interface DraftField<Name> {
  name: Name
  label: string
  value: string | undefined
  error: string | undefined
}

/** The fields of a form: with what was typed and refused, otherwise with what is stored. */
export function draftField<Name extends string>(
  labels: Record<Name, string>,
  draft: Draft | null,
  stored: Partial<Record<NoInfer<Name>, string | number | null>> = {},
): (name: Name) => DraftField<Name> {
  return (name) => {
    const value = draft?.fields[name] ?? stored[name] ?? undefined
    return {
      name,
      label: labels[name],
      value: value === undefined ? undefined : String(value),
      error: draft?.errors[name],
    }
  }
}
