import { SelectField } from '@/components/ui/select-field'
import { Field } from '@/components/ui/field'
import { deskCopy } from '@/lib/copy/desk'
import { routes } from '@/lib/routes'

const words = deskCopy.log

interface LogFilterProps {
  verb: string
  who: string
  /** Nobody has the nickname. */
  unknown: boolean
}

/** A GET form: its address can be kept and sent. */
export function LogFilter({ verb, who, unknown }: LogFilterProps) {
  return (
    <form className="desk-filter" action={routes.deskLog} role="search" aria-label={words.filter}>
      <SelectField
        name="verb"
        label={words.what}
        value={verb}
        choices={[['', words.any], ...Object.entries(words.verbs)]}
      />
      <Field
        name="who"
        label={words.person}
        value={who}
        error={unknown ? words.nobody : undefined}
        autoComplete="off"
      />
      <button className="button quiet">{words.submit}</button>
    </form>
  )
}
