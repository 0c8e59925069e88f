/** Asks in the dialog; true where the answer is yes. Focus returns to where it was. */
export function ask(dialog: HTMLDialogElement | null, question: string): Promise<boolean> {
  if (!dialog) return Promise.resolve(false)
  const text = dialog.querySelector('[data-question]')
  if (text) text.textContent = question
  dialog.returnValue = ''
  dialog.showModal()
  return new Promise((settle) => {
    dialog.addEventListener('close', () => settle(dialog.returnValue === 'sure'), { once: true })
  })
}
