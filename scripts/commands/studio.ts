import { site } from '@/lib/site'
import { prepareDatabase } from '../portal/prepare'
import { readSettings } from '../portal/settings'
import { restartOnExit } from '../portal/restart-on-exit'
import { onShutdown, runUntilStopped, shutdownSignal } from '../portal/shutdown'
import { editorUrl } from '../database/role-urls'
import { OperatorError } from '../run/operator-error.mjs'
import { freePort, isPortFree } from '../run/port.mjs'
import { openBrowser } from '../studio/browser'
import { readOptions, type StudioOptions } from '../studio/options'
import { startProxy } from '../studio/proxy'
import { startStudioServer } from '../studio/server'

/** Prisma's own. */
const USUAL_PORT = 51212

const NO_EDITOR =
  'xiaowen: this database has no role for editors, so Studio shows accounts too: ' +
  'docs/operating.md (Roles) has the SQL that makes it.'

/**
 * npm run studio: Prisma Studio as the role that has access to content only, behind a proxy that says why a row
 * is refused. `--as ADDRESS` names the editor, passed on as application_name.
 */
export default function studio(args: string[]): Promise<never> {
  return runUntilStopped(async () => {
    const options = readOptions(args)
    const url = await openAs(options.editor)
    const [port, upstream] = [await choosePort(options), await freePort()]
    await listen(port, upstream)
    const start = () => startStudioServer(url, upstream, options.others)
    const server = start()
    const code = await server.listening
    if (code !== null) return code
    const address = `http://localhost:${port}`
    console.log(`Prisma Studio is running at: ${address}`)
    if (wantsBrowser(options)) openBrowser(address, options.browser)
    await restartOnExit('Prisma Studio', server, start, shutdownSignal)
    return 0
  })
}

/** The URL of the editors' role whose sessions bear the editor's name and read times in the site's zone. */
async function openAs(editor: string): Promise<string> {
  const settings = readSettings()
  const owner = await prepareDatabase(settings)
  const forEditors = await editorUrl(settings)
  if (!forEditors) console.error(NO_EDITOR)
  const url = new URL(forEditors ?? owner)
  url.searchParams.set('application_name', editor)
  url.searchParams.set('timezone', site.timeZone)
  // Postgres takes a setting of ours like its own: newsroom.writer() reads it.
  url.searchParams.set('xiaowen.way', 'studio')
  return url.href
}

async function choosePort({ port }: StudioOptions): Promise<number> {
  return port ?? ((await isPortFree(USUAL_PORT, '127.0.0.1')) ? USUAL_PORT : freePort())
}

async function listen(port: number, upstream: number): Promise<void> {
  const proxy = await startProxy(port, upstream).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException
    throw new OperatorError(
      `Port ${port} can't be used (${code}). Stop what listens there, or choose another: npm run studio -- --port 5555`,
    )
  })
  onShutdown(() => {
    proxy.close()
    proxy.closeAllConnections()
  })
}

function wantsBrowser({ browser }: StudioOptions): boolean {
  return browser !== '' && (browser !== null || process.stdout.isTTY)
}
