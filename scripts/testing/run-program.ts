import { join } from 'node:path'
import { startNode } from '../portal/child'

/** Runs a package's program and passes its output on. Returns whether it succeeded. */
export async function runProgram(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  const { ended } = startNode([join('node_modules', program), ...args], env, (text) => {
    process.stdout.write(text)
  })
  return (await ended) === 0
}
