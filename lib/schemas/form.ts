/** What was typed, by the name of the field. */
export type Fields = Record<string, string>

/** A sentence by the name of the field; `form` is of none. */
export type Errors = Record<string, string>
