import { checkSizes } from '../architecture/size'
import { auditFaults } from './audit'
import { deployFaults } from './deploy'
import { add, check, faultless, type Steps } from './result'
import { runProgram } from './run-program'

/** The types of routes, which tsc and ESLint read. */
export async function writeRouteTypes(): Promise<void> {
  if (!(await runProgram('next/dist/bin/next', ['typegen']))) throw new Error('next typegen failed')
}

/** Checks of the code, of one process each: ESLint takes as long as all others. */
export const checks: Steps = {
  lint: async () =>
    check('eslint', await runProgram('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])),
  types: async () => check('tsc', await runProgram('typescript/bin/tsc', ['--noEmit'])),
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
