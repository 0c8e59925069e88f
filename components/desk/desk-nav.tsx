import { deskCopy } from '@/lib/copy/desk'
import type { Staff } from '@/lib/auth/staff'
import { routes } from '@/lib/routes'

const { nav } = deskCopy
const parts = [
  { name: nav.home, path: routes.desk },
  { name: nav.comments, path: routes.deskComments },
  { name: nav.complaints, path: routes.deskComplaints },
  { name: nav.log, path: routes.deskLog, editors: true },
]

export function DeskNav({ role, path }: { role: Staff['role']; path: string }) {
  const visible = parts.filter(({ editors }) => !editors || role !== 'moderator')
  // Readers' files have no part of their own, so the overview is current on its own page alone.
  const current = visible.findLast(
    (part) => path === part.path || (part.path !== routes.desk && path.startsWith(part.path)),
  )
  return (
    <nav className="pills" aria-label={nav.label}>
      {visible.map((part) => (
        <a
          key={part.path}
          className="pill"
          href={part.path}
          aria-current={part === current ? 'page' : undefined}
        >
          {part.name}
        </a>
      ))}
    </nav>
  )
}
