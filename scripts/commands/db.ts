import { databaseUrlOf, shownRoles } from '../database/database-url'
import { runUntilStopped } from '../portal/shutdown'
import { prepareContent, prepareDatabase } from '../portal/prepare'
import { resetDatabase } from '../database/reset'
import { readSettings } from '../portal/settings'
import { OperatorError } from '../run/operator-error.mjs'

/** npm run db -- url [--role owner|portal|editor] | migrate | seed | reset [--yes] */
export default function db([verb, ...args]: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const settings = readSettings()
    switch (verb) {
      case 'url':
        console.log(await databaseUrlOf(settings, readRole(args)))
        return 0
      case 'migrate':
        await prepareDatabase(settings)
        return 0
      case 'seed':
        await prepareContent({ ...settings, DEMO: '1' })
        return 0
      case 'reset':
        await resetDatabase(settings, args.includes('--yes'))
        return 0
      default:
        throw new OperatorError('Say which: npm run db -- url | migrate | seed | reset')
    }
  })
}

function readRole(args: string[]): (typeof shownRoles)[number] {
  if (args.length === 0) return 'owner'
  const roleArg = args.join('=').match(/^--role=(.*)$/)?.[1]
  const role = shownRoles.find((one) => one === roleArg)
  if (role) return role
  throw new OperatorError(`Say which role: npm run db -- url --role ${shownRoles.join('|')}`)
}
