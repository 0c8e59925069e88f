import { PlaceButtons } from '@/components/desk/specials/place-buttons'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import type { DeskSpecial } from '@/lib/desk/specials/specials'
import { actionPage, actions } from '@/lib/routes'

export function SectionList({ special: { id, sections } }: { special: DeskSpecial }) {
  return (
    <section className="desk-part" aria-labelledby="sections">
      <h2 id="sections">{words.sections}</h2>
      {sections.length === 0 && <p className="empty">{words.noSections}</p>}
      <ol className="desk-list special-order">
        {sections.map((section, place) => {
          const names = { id, section: section.id }
          const name = section.title || section.keyword || words.untitled
          return (
            <li key={section.id} className="desk-item">
              <div className="special-line">
                <a
                  className="desk-link"
                  href={actionPage(actions.deskSpecialSection, names)}
                  dir="auto"
                >
                  {name}
                </a>
                <span className="meta">
                  {words.kinds[section.kind]}
                  {section.kind !== 'keyword' && ` · ${words.count(section.stories)}`}
                </span>
              </div>
              <PlaceButtons
                action={actions.deskSpecialSectionPlace}
                names={names}
                name={name}
                first={place === 0}
                last={place === sections.length - 1}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
