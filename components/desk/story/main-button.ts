import { deskStoriesCopy } from '@/lib/copy/desk-stories'

const { buttons } = deskStoriesCopy

/** The main button says what it does: publish at a time, or with a correction. */
export function nameMainButton(form: HTMLFormElement) {
  const button = form.querySelector<HTMLButtonElement>('.story-main')
  if (button?.value !== 'publish') return
  button.dataset.plain ??= button.textContent
  const time = valueOf(form, 'publish_at').slice(11)
  const atOnce = valueOf(form, 'correction') ? buttons.publishCorrection : button.dataset.plain
  button.textContent = time ? buttons.publishAt(time) : atOnce
}

function valueOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name)
  return field && 'value' in field ? field.value.trim() : ''
}
