/** What an operator can put right: its message is one line, with the remedy; no stack is printed. */
export class Fault extends Error {
  name = 'Fault'
}

/** Prints a Fault as its line, anything else whole, since it is a defect of ours. */
export function printError(error) {
  // By name: a bundle has its own copy of the class.
  const known = error instanceof Error && error.name === 'Fault'
  console.error(known ? `xiaowen: ${error.message}` : error)
}
