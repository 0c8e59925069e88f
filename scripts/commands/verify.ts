import { withClient } from '../database/connection'
import { verifyRevisions } from '../database/verify-revisions'
import { prepareDatabase } from '../portal/prepare'
import { readSettings } from '../portal/settings'
import { runUntilStopped } from '../portal/shutdown'
import { OperatorError } from '../run/operator-error.mjs'

/** npm run verify: walks the revisions of all stories, and ends with 1 where one was changed or is missing. */
export default function verify(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    if (args.length > 0) throw new OperatorError('It takes no arguments: npm run verify')
    const url = await prepareDatabase(readSettings())
    let faults = 0
    const count = await withClient(url, (client) =>
      verifyRevisions(client, ({ storyId, version, what }) => {
        faults += 1
        console.log(`story ${storyId}, version ${version}: ${what}`)
      }),
    )
    console.log(`${count} revisions, ${faults} faults`)
    return faults > 0 ? 1 : 0
  })
}
