/** Values by the name of their field. */
export type Fields = Record<string, string>

/** Error messages by the name of their field; `form` concerns the whole form. */
export type Errors = Record<string, string>
