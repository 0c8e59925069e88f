import { deskStoriesCopy } from '@/lib/copy/desk-stories'

const { buttons } = deskStoriesCopy

/** The main button says what it does: publish at a time, or with a correction. */
export function nameMainButton(form: HTMLFormElement) {
  const button = form.querySelector<HTMLButtonElement>('.story-main')
  if (button?.value !== 'publish') return
  button.dataset.plain ??= button.textContent
  const at = valueOf(form, 'publish_at')
  const atOnce = valueOf(form, 'correction') ? buttons.publishCorrection : button.dataset.plain
  button.textContent = at
    ? buttons.publishAt(Number(at.slice(5, 7)), Number(at.slice(8, 10)), at.slice(11))
    : atOnce
}

function valueOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name)
  return field && 'value' in field ? field.value.trim() : ''
}
