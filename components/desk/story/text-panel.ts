interface Panel {
  heading: string
  text?: string
  /** By the name of their field: texts side by side, each under its own heading. */
  fields: { label: string; texts: { heading: string; text: string }[] }[]
  buttons: { label: string; press: () => void }[]
}

/** Texts side by side with buttons that decide; the caller places and removes it. */
export function createTextPanel({ heading, text, fields, buttons }: Panel): HTMLElement {
  const panel = element('section', 'story-conflicts', [element('h2', '', [heading])])
  panel.setAttribute('role', 'alert')
  if (text) panel.append(element('p', '', [text]))
  for (const { label, texts } of fields) {
    const columns = texts.map((own) => {
      const written = element('pre', '', [own.text])
      written.dir = 'auto'
      return element('div', '', [element('h4', '', [own.heading]), written])
    })
    panel.append(element('div', 'story-conflict', [element('h3', '', [label]), ...columns]))
  }
  const row = element('p', 'desk-row', [])
  for (const { label, press } of buttons) {
    const button = element('button', 'button quiet', [label]) as HTMLButtonElement
    button.type = 'button'
    button.addEventListener('click', press)
    row.append(button)
  }
  panel.append(row)
  return panel
}

function element(tag: string, name: string, content: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  if (name) made.className = name
  made.append(...content)
  return made
}
