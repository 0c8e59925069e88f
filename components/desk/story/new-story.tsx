import { deskStoriesCopy } from '@/lib/copy/desk-stories'
import { actionPath, actions } from '@/lib/routes'

const { create } = deskStoriesCopy

export function NewStory({ column }: { column: string | null }) {
  return (
    <form className="desk-row" method="post" action={actionPath(actions.deskStories)}>
      {column !== null && <input type="hidden" name="column" value={column} />}
      <button className="button" name="kind" value="article">
        {create.article}
      </button>
      <button className="button quiet" name="kind" value="video">
        {create.video}
      </button>
    </form>
  )
}
