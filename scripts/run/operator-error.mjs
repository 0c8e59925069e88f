/** An error that the operator can fix: the message is one line with the remedy, printed without a stack. */
export class OperatorError extends Error {
  name = 'OperatorError'
}

/** Prints an OperatorError or SiteFileError as one line, and any other error, a defect, with its stack. */
export function printError(error) {
  // Compared by name: each bundle has its own copy of the class.
  const known = error instanceof Error && ['OperatorError', 'SiteFileError'].includes(error.name)
  console.error(known ? `xiaowen: ${error.message}` : error)
}
