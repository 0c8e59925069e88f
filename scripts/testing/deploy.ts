import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validate } from 'dockerfile-utils'
import { aptGet, canInstall } from './apt'

type Faults = string[]

/** Checks each file of deploy/ with the program that reads it. */
export async function deployFaults(): Promise<Faults> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-deploy-'))
  try {
    return [
      ...dockerfileFaults('deploy/Dockerfile'),
      ...composeFaults('deploy/compose.yaml'),
      ...(await withProgram('systemd-analyze', 'systemd', () => unitFaults(folder))),
      ...(await withProgram('nginx', 'nginx-light', () => nginxFaults(folder))),
      ...(await withProgram('promtool', 'prometheus', alertFaults)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Installs the program if it can; without it the check is skipped with a note, or fails in CI. */
async function withProgram(program: string, debian: string, check: () => Faults): Promise<Faults> {
  if (!isInstalled(program) && canInstall()) {
    await aptGet(['update'])
    await aptGet(['install', '-y', '--no-install-recommends', debian])
  }
  if (isInstalled(program)) return check()
  if (process.env.CI) return [`${program} could not be installed (${debian})`]
  console.log(`There is no ${program} on this machine: what it would check is left out.`)
  return []
}

function isInstalled(program: string): boolean {
  return ['/usr/bin', '/usr/sbin', '/bin'].some((folder) => existsSync(join(folder, program)))
}

function dockerfileFaults(file: string): Faults {
  return validate(readFileSync(file, 'utf8')).map(
    ({ message, range }) => `${file}:${range.start.line + 1} ${JSON.stringify(message)}`,
  )
}

function composeFaults(file: string): Faults {
  return failureOf(process.execPath, ['node_modules/dclint/bin/dclint.cjs', '--quiet', file])
}

/** Verifies the units with this machine's path of node. */
function unitFaults(folder: string): Faults {
  const units = readdirSync('deploy/systemd').map((name) => {
    const unit = readFileSync(join('deploy/systemd', name), 'utf8')
    writeFileSync(join(folder, name), unit.replaceAll('/usr/bin/node', process.execPath))
    return join(folder, name)
  })
  return outputOf('systemd-analyze', ['verify', '--man=no', '--recursive-errors=no', ...units])
}

/** Tests the site inside an http block with a self-signed certificate. */
function nginxFaults(folder: string): Faults {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=news.example.org', '-days', '1', '-nodes']
  const request = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    ...subject,
  ]
  spawnSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  const site = readFileSync('deploy/nginx/xiaowen.conf', 'utf8')
    .replaceAll('/etc/ssl/xiaowen/fullchain.pem', certificate)
    .replaceAll('/etc/ssl/xiaowen/privkey.pem', key)
    .replaceAll('/var/cache/nginx', folder)
  writeFileSync(join(folder, 'site.conf'), site)
  const configuration = join(folder, 'nginx.conf')
  const text = `error_log stderr; pid ${folder}/pid; events {} http { access_log off; include ${folder}/site.conf; }`
  writeFileSync(configuration, text)
  return failureOf('nginx', ['-t', '-q', '-c', configuration, '-p', folder])
}

function alertFaults(): Faults {
  if (!existsSync('deploy/prometheus')) return []
  const rules = readdirSync('deploy/prometheus').map((name) => join('deploy/prometheus', name))
  const tests = rules.filter((file) => file.endsWith('.test.yml'))
  const checked = rules.filter((file) => !tests.includes(file))
  return [
    ...failureOf('promtool', ['check', 'rules', ...checked]),
    ...(tests.length > 0 ? failureOf('promtool', ['test', 'rules', ...tests]) : []),
  ]
}

/** For a program that prints nothing on success. */
function outputOf(program: string, args: string[]): Faults {
  const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) return [error.message]
  return `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '')
}

function failureOf(program: string, args: string[]): Faults {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? [] : [`${program} ${args.join(' ')}: ${stdout}${stderr}`]
}
