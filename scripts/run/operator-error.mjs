/** What an operator can put right: its message is one line, with the remedy; no stack is printed. */
export class Fault extends Error {
  name = 'Fault'
}

/** Prints a Fault, or what is wrong in SITE_FILE, as its line, anything else whole, since it is a defect of ours. */
export function printError(error) {
  // By name: a bundle has its own copy of the class.
  const known = error instanceof Error && ['Fault', 'SiteFileError'].includes(error.name)
  console.error(known ? `xiaowen: ${error.message}` : error)
}
