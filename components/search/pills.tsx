interface PillsProps {
  heading: string
  texts: string[]
  href: (text: string) => string
}

/** Where to begin for who doesn't know yet; nothing where there is nothing. */
export function Pills({ heading, texts, href }: PillsProps) {
  if (texts.length === 0) return null
  return (
    <section>
      <h2 className="section-title">{heading}</h2>
      <ul className="pills">
        {texts.map((text) => (
          <li key={text}>
            <a className="pill" href={href(text)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
