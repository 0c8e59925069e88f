import type { Column } from '@/lib/content/columns'
import { copy } from '@/lib/copy'
import type { SearchFilters } from '@/lib/schemas/search'

const words = copy.search

interface FiltersProps {
  columns: Column[]
  chosen: SearchFilters
}

export function Filters({ columns, chosen }: FiltersProps) {
  const names = Object.fromEntries(columns.map(({ slug, name }) => [slug, name]))
  return (
    <submit-on-change>
      <fieldset className="search-filters">
        <legend className="hidden">{words.filters}</legend>
        <Choice name="kind" label={words.kind} options={words.kinds} value={chosen.kind} />
        <Choice
          name="column"
          label={words.column}
          options={{ '': words.anyColumn, ...names }}
          value={chosen.column}
        />
        <Choice name="within" label={words.within} options={words.spans} value={chosen.within} />
        <Choice name="order" label={words.order} options={words.orders} value={chosen.order} />
        <button className="button quiet">{words.apply}</button>
      </fieldset>
    </submit-on-change>
  )
}

interface ChoiceProps {
  name: string
  label: string
  options: Record<string, string>
  value: string | null
}

function Choice({ name, label, options, value }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`search-${name}`}>{label}</label>
      <select id={`search-${name}`} name={name} defaultValue={value ?? ''}>
        {Object.entries(options).map(([option, text]) => (
          <option key={option} value={option} dir="auto">
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
