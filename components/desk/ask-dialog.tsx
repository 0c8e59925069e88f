import { moderatingCopy } from '@/lib/copy/moderating'

const words = moderatingCopy

/** Asks before flagged comments are decided with others; the question is the server's. */
export function AskDialog() {
  return (
    <dialog className="desk-dialog" aria-labelledby="ask">
      <form method="dialog">
        <h2 id="ask">{words.sureHeading}</h2>
        <p data-question="" />
        <div className="desk-row">
          <button className="button" value="sure">
            {words.sure}
          </button>
          <button className="button quiet" value="">
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
