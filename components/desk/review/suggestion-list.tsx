import { DiffWords } from '@/components/desk/review/diff-words'
import { reviewCopy } from '@/lib/copy/review'
import type { OpenSuggestion } from '@/lib/newsroom/review/suggestions'
import { actionPath, actions } from '@/lib/routes'
import { formatTime } from '@/lib/time'

const words = reviewCopy.suggestion

interface SuggestionListProps {
  id: number
  suggestions: OpenSuggestion[]
  mayTake: boolean
}

/** Each changed stretch of paragraphs is taken or left. */
export function SuggestionList({ id, suggestions, mayTake }: SuggestionListProps) {
  if (suggestions.length === 0) return null
  return suggestions.map((suggestion) => (
    <section key={suggestion.id} aria-labelledby={`suggestion-${suggestion.id}`}>
      <h2 id={`suggestion-${suggestion.id}`} dir="auto">
        {words.given(suggestion.name ?? reviewCopy.gone)}
      </h2>
      <p className="desk-hint">{formatTime(suggestion.at)}</p>
      <form
        method="post"
        action={actionPath(actions.deskSuggestionDecision, { id, suggestion: suggestion.id })}
      >
        <ol>
          {suggestion.parts.map((part, index) => (
            <li key={index} className="desk-item">
              {mayTake && (
                <label className="desk-tick">
                  <input type="checkbox" name={`part-${index}`} value="1" />
                  {words.part(index + 1)}
                </label>
              )}
              <DiffWords {...part} />
            </li>
          ))}
        </ol>
        {mayTake && (
          <div className="desk-row">
            <button className="button">{words.take}</button>
            <button className="button quiet" name="decline" value="1">
              {words.decline}
            </button>
          </div>
        )}
      </form>
    </section>
  ))
}
