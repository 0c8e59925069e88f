// `node scripts/run.mjs COMMAND` is what every npm script runs. It and scripts/run/ work before dependencies are
// installed; this file and node-version.mjs also parse on unsupported versions of Node.
import { readFileSync } from 'fs'
import { fileURLToPath } from 'url'
import { nodeFault } from './run/node-version.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { engines } = JSON.parse(readFileSync(root + 'package.json', 'utf8'))
const fault = nodeFault(process.env.XIAOWEN_NODE_VERSION || process.versions.node, engines.node)

if (fault) {
  console.error('xiaowen: ' + fault)
  process.exitCode = 1
} else {
  import('./run/command.mjs').then(({ runCommand }) => runCommand(root, process.argv.slice(2)))
}
