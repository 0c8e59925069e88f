import type { Draft } from '@/lib/actions/drafts'

/** The name of the field to begin with: the first at fault, else the first. `labels`: in the order of the form. */
export function firstField(
  labels: Record<string, string>,
  draft: Draft | null,
): string | undefined {
  const names = Object.keys(labels)
  return names.find((name) => draft?.errors[name]) ?? names[0]
}
