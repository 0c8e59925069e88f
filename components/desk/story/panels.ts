/** What a person decides between two texts. */
import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import type { Conflict, Decision, Values } from './autosave'
import { clock } from './clock'
import type { LocalCopy } from './local-copy'
import { createTextPanel } from './text-panel'

const { conflict: words, local, form } = deskStoriesCopy
const labels: Partial<Record<string, string>> = form.labels

/** Of the same place, written by two: what is `mine` is the writer's, or waits in the story's edit. */
export function createConflictPanel(
  conflicts: Conflict[],
  isOfEdit: boolean,
  decide: (take: Decision['take']) => void,
): HTMLElement {
  const { heading, mine, keepMine } = isOfEdit ? words.ofEdit : words
  const panel = createTextPanel({
    heading,
    text: words.hint,
    fields: conflicts.map((conflict) => ({
      label: labels[conflict.field] ?? conflict.field,
      texts: [
        { heading: mine, text: String(conflict.mine) },
        { heading: words.theirs, text: String(conflict.theirs) },
      ],
    })),
    buttons: [
      { label: keepMine, press: () => decide('mine') },
      { label: words.takeTheirs, press: () => decide('theirs') },
    ],
  })
  panel.classList.add('story-asked')
  return panel
}

/** What this device kept beside what the form shows. `decide(true)`: it goes into the form. */
export function createLocalCopyPanel(
  copy: Pick<LocalCopy, 'at' | 'values'>,
  shown: Values,
  decide: (take: boolean) => void,
): HTMLElement {
  return createTextPanel({
    heading: local.heading,
    text: local.text(clock(copy.at)),
    fields: Object.entries(copy.values).map(([name, text]) => ({
      label: labels[name] ?? name,
      texts: [
        { heading: words.mine, text },
        { heading: words.theirs, text: shown[name] ?? '' },
      ],
    })),
    buttons: [
      { label: local.take, press: () => decide(true) },
      { label: local.drop, press: () => decide(false) },
    ],
  })
}
