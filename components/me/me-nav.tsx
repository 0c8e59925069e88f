import { PartNav } from '@/components/layout/part-nav'
import { meCopy } from '@/lib/copy/me'
import { routes } from '@/lib/routes'

const { sections } = meCopy
const parts = [
  { name: meCopy.heading, path: routes.me },
  { name: sections.history, path: routes.history },
  { name: sections.favourites, path: routes.favourites },
  { name: sections.subscriptions, path: routes.subscriptions },
  { name: sections.comments, path: routes.myComments },
  { name: sections.notifications, path: routes.notifications },
  { name: sections.settings, path: routes.settings },
]

export function MeNav({ path }: { path: string }) {
  // The longest matching part: 设置 before 个人中心.
  const current = parts.findLast((part) => path === part.path || path.startsWith(`${part.path}/`))
  return <PartNav className="me-nav" label={meCopy.nav} parts={parts} current={current} />
}
