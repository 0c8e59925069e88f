import { SlotEntry } from '@/components/desk/home/slot-entry'
import { homeDeskCopy as words } from '@/lib/copy/home-desk'
import type { DeskBlock } from '@/lib/desk/home-slots'

/** All places of each block, with what stands there now and later. */
export function SlotBoard({ blocks }: { blocks: DeskBlock[] }) {
  return (
    <slot-order className="home-blocks">
      {blocks.map(({ name, heading, places }) => (
        <section key={name} aria-label={heading} data-block={name}>
          <h2 dir="auto">{heading}</h2>
          <ol className="home-places">
            {places.map((slots, index) => (
              <li key={index} data-place={index + 1}>
                <span className="home-place">{words.place(index + 1)}</span>
                {slots.length === 0 ? (
                  <span className="meta">{words.filled}</span>
                ) : (
                  <ul>
                    {slots.map((slot) => (
                      <SlotEntry key={slot.id} slot={slot} places={places.length} />
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </slot-order>
  )
}
