export function FooterLine({ links }: { links: readonly { label: string; url: string }[] }) {
  return (
    <ul className="footer-line">
      {links.map(({ label, url }) => (
        <li key={label}>
          <a href={url} rel="noopener">
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
