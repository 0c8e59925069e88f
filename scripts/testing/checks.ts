import { checkSizes } from '../architecture/size'
import { auditFaults } from './audit'
import { deployFaults } from './deploy'
import { add, check, faultless, type Steps } from './result'
import { runProgram } from './run-program'

let typegen: Promise<boolean> | undefined

/** The types of routes, which tsc and ESLint read. */
const writeRouteTypes = () => (typegen ??= runProgram('next/dist/bin/next', ['typegen']))

/** Runs a program that reads them. */
const runTyped = async (program: string, args: string[]) =>
  (await writeRouteTypes()) && (await runProgram(program, args))

/** Checks of the code, of one process each: ESLint takes as long as all others. */
export const checks: Steps = {
  lint: async () =>
    check('eslint', await runTyped('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])),
  types: async () => check('tsc', await runTyped('typescript/bin/tsc', ['--noEmit'])),
  format: async () =>
    check('prettier', await runProgram('prettier/bin/prettier.cjs', ['--check', '.'])),
  unused: async () =>
    check('knip', await runProgram('knip/bin/knip.js', ['--no-progress', '--no-config-hints'])),
  architecture: async () => {
    const sizes = faultless('sizes', checkSizes())
    const imports = check('imports', await cruise('imports'))
    return [sizes, imports, check('circles', await cruise('circles'))].reduce(add)
  },
  audit: () => Promise.resolve(faultless('audit', auditFaults())),
  deploy: async () => faultless('deploy', await deployFaults()),
}

/** Runs dependency-cruiser with a configuration from scripts/architecture. */
function cruise(name: string): Promise<boolean> {
  const config = ['--config', `scripts/architecture/${name}.mjs`, '--output-type', 'err']
  const folders = ['app', 'components', 'lib', 'server']
  return runProgram('dependency-cruiser/bin/dependency-cruise.mjs', [...config, ...folders])
}
