/** What a reader may choose, kept in the browser and shown as an attribute of <html>. */
interface Choice {
  /** The first is the default. */
  values: readonly string[]
  read(): string
  keep(value: string): void
  show(value: string): void
  /** What <html> says. */
  shown(): string
}

export const choices = {
  /** Read by components/styles/tokens.css. */
  theme: keptAs('theme', ['system', 'light', 'dark']),
  /** 字号: read by components/styles/reading.css. */
  text: keptAs('text', ['standard', 'small', 'large', 'larger']),
  /** 长者版: read there too. */
  elder: keptAs('elder', ['off', 'on']),
} as const

/** `name`: of the entry in localStorage and of `data-…` on <html>. The default has neither. */
function keptAs<Value extends string>(name: string, values: readonly [Value, ...Value[]]) {
  const [byDefault] = values
  return {
    values,
    /** The default where storage is refused (private windows, policies). */
    read: () => {
      try {
        return values.find((value) => value === localStorage.getItem(name)) ?? byDefault
      } catch {
        return byDefault
      }
    },
    keep: (value: string) => {
      try {
        if (value === byDefault) localStorage.removeItem(name)
        else localStorage.setItem(name, value)
      } catch {
        // Without storage the choice holds for this page.
      }
    },
    show: (value: string) => {
      const root = document.documentElement
      if (value === byDefault) root.removeAttribute(`data-${name}`)
      else root.setAttribute(`data-${name}`, value)
    },
    shown: () => document.documentElement.getAttribute(`data-${name}`) ?? byDefault,
  } satisfies Choice
}
