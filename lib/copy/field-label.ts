import { deskHistoryCopy } from '@/lib/copy/desk-history'
import { deskStoriesCopy } from '@/lib/copy/desk-stories'

const labels: Partial<Record<string, string>> = {
  ...deskHistoryCopy.fields,
  ...deskStoriesCopy.form.labels,
}

/** What an editor calls the field. */
export function fieldLabel(field: string): string {
  return labels[field] ?? field
}
