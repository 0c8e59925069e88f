import { reviewCopy } from '@/lib/copy/review'
import type { ReviewSheet as Sheet, SheetLine } from '@/lib/newsroom/review/read-sheet'
import { formatTime } from '@/lib/time'

const words = reviewCopy.sheetPage

/** 审稿单, to be printed. */
export function ReviewSheet({ sheet }: { sheet: Sheet }) {
  const facts: [string, string][] = [
    [words.id, String(sheet.id)],
    [words.version, `${words.versionOf(sheet.version)} · ${sheet.text}`],
    [words.authors, sheet.authors.join('、')],
    [words.column, sheet.column ?? ''],
    [words.status, words.statuses[sheet.status]],
    [words.published, sheet.publishedAt ? formatTime(sheet.publishedAt) : ''],
  ]
  return (
    <article className="review-sheet">
      <h2 dir="auto">{sheet.title || reviewCopy.untitled}</h2>
      <dl>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{text || '—'}</dd>
          </div>
        ))}
      </dl>
      {sheet.lines.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <Lines lines={sheet.lines} />
      )}
    </article>
  )
}

function Lines({ lines }: { lines: SheetLine[] }) {
  const heads = [words.step, words.result, words.who, words.when, words.on, words.note]
  return (
    <div className="desk-scroll" role="region" aria-label={words.heading} tabIndex={0}>
      <table className="desk-table desk-cards">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>{line.kind ? reviewCopy.kinds[line.kind] : '—'}</td>
              <td>{resultOf(line)}</td>
              <td dir="auto">{line.name}</td>
              <td>{formatTime(line.at)}</td>
              <td>
                <code>{line.text}</code>
              </td>
              <td dir="auto">{line.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function resultOf({ what, kind }: SheetLine): string {
  if (what === 'signature') return words.passed
  if (what === 'emergency') return words.emergency
  return words.returnedTo(kind ? reviewCopy.kinds[kind] : reviewCopy.author)
}
