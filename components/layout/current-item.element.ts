/** `<current-item><ul>…<a aria-current>…`: scrolls a row sideways so that its current item is in the middle. */
export class CurrentItemElement extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul')
    const item = this.querySelector('[aria-current]')?.getBoundingClientRect()
    if (!list || !item) return
    const box = list.getBoundingClientRect()
    list.scrollLeft += item.left + item.width / 2 - box.left - box.width / 2
  }
}
