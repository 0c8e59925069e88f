import { deskCopy } from '@/lib/copy/desk'
import type { ReaderFile } from '@/lib/desk/reader-file'
import { formatTime } from '@/lib/time'

const words = deskCopy.reader

export function ReaderFacts({ record }: { record: ReaderFile }) {
  const { approved, rejected } = record
  const facts = [
    [words.role, deskCopy.roles[record.role]],
    [words.since, formatTime(record.since)],
    [words.counts, `${words.approved(approved)}${deskCopy.decide.join}${words.rejected(rejected)}`],
    [words.email, record.email],
    [words.phone, record.phone],
    [words.banned, record.bannedUntil && formatTime(record.bannedUntil)],
    [words.checking, record.checkFirst ? words.on : null],
  ] as const
  return (
    <dl className="desk-row">
      {facts.map(([name, fact]) =>
        fact === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{fact}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
