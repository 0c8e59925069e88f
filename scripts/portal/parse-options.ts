import { parseArgs, type ParseArgsConfig } from 'node:util'
import { OperatorError } from '../run/operator-error.mjs'

/** Parses the options of a command. Throws an OperatorError with this message for unknown ones. */
export function parseOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  message: string,
) {
  try {
    return parseArgs({ args, allowPositionals: true, options })
  } catch {
    throw new OperatorError(message)
  }
}
