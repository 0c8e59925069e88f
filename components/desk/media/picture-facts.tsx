import { mediaDeskCopy } from '@/lib/copy/media-desk'
import type { DeskPicture } from '@/lib/newsroom/pictures/read'
import { formatTime } from '@/lib/time'

const { facts: words, ...copy } = mediaDeskCopy

/** What a picture is called, and what doesn't change by a form. */
export function PictureFacts({ picture }: { picture: DeskPicture }) {
  const { key, markdown, width, height, takenAt, createdAt } = picture
  return (
    <dl className="media-facts">
      <dt>{words.key}</dt>
      <dd className="desk-row">
        <code>{key}</code>
        <copy-link url={key} done={copy.copied} failed={key}>
          <button type="button" className="button quiet" hidden>
            {copy.copy}
          </button>
          <span role="status" />
        </copy-link>
      </dd>
      <dt>{words.markdown}</dt>
      <dd>
        <code>{markdown}</code>
      </dd>
      <dt>{words.size}</dt>
      <dd>{copy.pixels(width, height)}</dd>
      {takenAt && (
        <>
          <dt>{words.taken}</dt>
          <dd>{formatTime(takenAt)}</dd>
        </>
      )}
      <dt>{words.uploaded}</dt>
      <dd>{formatTime(createdAt)}</dd>
    </dl>
  )
}
