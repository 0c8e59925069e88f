import { scheduleCopy as words } from '@/lib/copy/desk-schedule'
import { actionPage, actions } from '@/lib/routes'

interface PlanStoryProps {
  id: number
  title: string
  columnName: string | null
}

export function PlanStory({ id, title, columnName }: PlanStoryProps) {
  return (
    <>
      <span className="meta">{columnName ?? words.noColumn}</span>
      <a className="desk-link" href={actionPage(actions.deskStory, { id })} dir="auto">
        {title || words.untitled}
      </a>
    </>
  )
}
