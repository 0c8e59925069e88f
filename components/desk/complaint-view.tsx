import { deskCopy } from '@/lib/copy/desk'
import type { DeskComplaint } from '@/lib/desk/complaints'
import { actionPage, actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

const words = deskCopy.complaints

export function ComplaintView({ complaint }: { complaint: DeskComplaint }) {
  const { text, link, contact, from, answer, answeredAt } = complaint
  return (
    <article>
      <p className="meta">{formatTime(complaint.at)}</p>
      <p className="comment-text" dir="auto">
        {text}
      </p>
      <dl className="desk-row">
        {link && (
          <div>
            <dt>{words.link}</dt>
            <dd>
              <a className="desk-link" href={link} rel="noreferrer nofollow">
                {link}
              </a>
            </dd>
          </div>
        )}
        {contact && (
          <div>
            <dt>{words.contact}</dt>
            <dd dir="auto">{contact}</dd>
          </div>
        )}
        {from && (
          <div>
            <dt>{words.from}</dt>
            <dd>
              <a
                className="desk-link"
                href={actionPage(actions.deskReader, { id: from.id })}
                dir="auto"
              >
                {from.nickname}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {answer !== null && (
        <div className="desk-context">
          <h2>{words.answer}</h2>
          <p className="comment-text" dir="auto">
            {answer}
          </p>
          {answeredAt && <p className="meta">{formatTime(answeredAt)}</p>}
        </div>
      )}
    </article>
  )
}
