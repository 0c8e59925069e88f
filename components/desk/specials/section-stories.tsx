import { PlaceButtons } from '@/components/desk/specials/place-buttons'
import { deskSpecialsCopy as words } from '@/lib/copy/desk-specials'
import type { SectionStory } from '@/lib/desk/specials/specials'
import { actionPage, actions } from '@/lib/routes'

interface SectionStoriesProps {
  special: number
  section: number
  stories: SectionStory[]
}

export function SectionStories({ special, section, stories }: SectionStoriesProps) {
  return (
    <section className="desk-part" aria-labelledby="stories">
      <h2 id="stories">{words.stories}</h2>
      {stories.length === 0 && <p className="empty">{words.noStories}</p>}
      <ol className="desk-list special-order">
        {stories.map(({ storyId, storyTitle, title, note, isPublic }, place) => {
          const names = { id: special, section, story: storyId }
          const name = title || storyTitle || words.untitled
          return (
            <li key={storyId} className="desk-item">
              <div className="special-line">
                <a
                  className="desk-link"
                  href={actionPage(actions.deskStory, { id: storyId })}
                  dir="auto"
                >
                  {name}
                </a>
                {!isPublic && <span className="state state-draft">{words.hidden}</span>}
              </div>
              <div className="desk-row">
                <a
                  className="button quiet"
                  href={actionPage(actions.deskSpecialStory, names)}
                  aria-label={words.changeOf(name)}
                >
                  {words.change}
                </a>
                <PlaceButtons
                  action={actions.deskSpecialStoryPlace}
                  names={names}
                  name={name}
                  first={place === 0}
                  last={place === stories.length - 1}
                />
              </div>
              {note && (
                <p className="desk-hint" dir="auto">
                  {note}
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
