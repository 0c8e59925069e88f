import { live } from '../portal/lifetime'
import { prepareContent } from '../portal/prepare'
import { readSettings } from '../portal/settings'

/** npm run migrate: the migrations that the database lacks, and the demo content where DEMO is 1 and it has no stories. */
export default function migrate(): Promise<never> {
  return live(async () => {
    await prepareContent(readSettings())
    return 0
  })
}
