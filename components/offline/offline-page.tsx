import { ListingHead } from '@/components/listing/listing-head'
import { offlineCopy } from '@/lib/copy/offline'
import type { ListName } from './names'

const lists: ListName[] = ['favourites', 'read']

/** 离线阅读, the same for everybody: library.ts fills in what is on the device. */
export function OfflinePage() {
  const { title, text, about, what, needsScripts, away, awayHere, clear, cleared, start } =
    offlineCopy
  return (
    <div className="page listing offline" data-offline="">
      <ListingHead title={title} text={text} />
      <p className="notice" data-needs-scripts="">
        {needsScripts}
      </p>
      <p className="notice" role="status" data-away="" hidden>
        {away}
      </p>
      <p className="notice" role="status" data-away-here="" hidden>
        {awayHere}
      </p>
      <div role="status" data-off="" hidden>
        <p className="notice">{cleared}</p>
        <button type="button" className="button quiet" data-start="">
          {start}
        </button>
      </div>
      <details>
        <summary>{about}</summary>
        <ul className="offline-what">
          {what.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      {lists.map((list) => (
        <section
          key={list}
          aria-labelledby={`offline-${list}`}
          hidden
          {...{ [`data-${list}`]: '' }}
        >
          <h2 id={`offline-${list}`} className="section-title">
            {offlineCopy.lists[list]}
          </h2>
          <ul className="headlines" />
          <p>{offlineCopy.empty[list]}</p>
        </section>
      ))}
      <button type="button" className="button danger" data-clear="" hidden>
        {clear}
      </button>
    </div>
  )
}
