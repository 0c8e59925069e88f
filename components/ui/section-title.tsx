import { Icon } from '@/components/ui/icon'

export function SectionTitle({ text, href }: { text: string; href?: string }) {
  if (!href)
    return (
      <h2 className="section-title">
        <bdi>{text}</bdi>
      </h2>
    )
  return (
    <h2 className="section-title">
      <a href={href}>
        <bdi>{text}</bdi>
        <Icon name="forward" />
      </a>
    </h2>
  )
}
