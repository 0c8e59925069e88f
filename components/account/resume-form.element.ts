/** `<resume-form><form>`: sends its form at once. */
export class ResumeFormElement extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')?.requestSubmit()
  }
}
