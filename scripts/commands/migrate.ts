import { runUntilStopped } from '../portal/shutdown'
import { prepareContent } from '../portal/prepare'
import { readSettings } from '../portal/settings'

/** npm run migrate: applies missing migrations and loads the demo content where DEMO is 1 and there are no stories. */
export default function migrate(): Promise<never> {
  return runUntilStopped(async () => {
    await prepareContent(readSettings())
    return 0
  })
}
