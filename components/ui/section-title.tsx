import { Icon } from '@/components/ui/icon'

/** The heading of a part of a page; with `href` it leads to the whole list. */
export function SectionTitle({ text, href }: { text: string; href?: string }) {
  if (!href) return <h2 className="section-title">{text}</h2>
  return (
    <h2 className="section-title">
      <a href={href}>
        {text}
        <Icon name="forward" />
      </a>
    </h2>
  )
}
