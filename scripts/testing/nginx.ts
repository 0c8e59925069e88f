import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isPortFree } from '../run/port.mjs'
import { OperatorError } from '../run/operator-error.mjs'

export interface Nginx {
  url: string
  stop: () => Promise<void>
}

export function checkNginx(): void {
  if (spawnSync('nginx', ['-v']).error)
    throw new OperatorError('This needs nginx. Install it first: apt-get install nginx-light')
}

/** Starts nginx in front of these ports of 127.0.0.1 with the configuration of deploy/nginx, without TLS. */
export async function startNginx(port: number, upstreams: number[]): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaowen-nginx-'))
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configuration(folder, port, upstreams))
  const child = spawn('nginx', ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'inherit' })
  const ended = once(child, 'exit')
  while (await isPortFree(port, '127.0.0.1')) {
    if (child.exitCode !== null) throw new Error(`nginx did not start (${folder}/error.log)`)
    await delay(20)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, port: number, upstreams: number[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ')
  // The folder has mode 0700, and nginx would run its worker as another user.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `
${user}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  ${temporary}
  ${site(folder, port, upstreams)}
}
`
}

const CONFIGURATION = 'deploy/nginx/xiaowen.conf'

function site(folder: string, port: number, upstreams: number[]): string {
  const servers = upstreams.map((one) => `server 127.0.0.1:${one}$1;`).join(' ')
  const changes: [RegExp, string][] = [
    [/^server \{\n    listen 80;[^}]*\}$/m, ''],
    [/^ *ssl_.*$/gm, ''],
    [/^ *listen \[::\]:443 .*$/m, ''],
    [/listen 443 [^;]*;/, `listen 127.0.0.1:${port};`],
    [/server 127\.0\.0\.1:3000([^;]*);/, servers],
    [/\/var\/cache\/nginx/g, folder],
    // Tests set the reader's address.
    [/X-Forwarded-For \$remote_addr;/g, 'X-Forwarded-For $proxy_add_x_forwarded_for;'],
  ]
  let text = readFileSync(CONFIGURATION, 'utf8')
  for (const [pattern, replacement] of changes) {
    if (text.search(pattern) < 0) throw new Error(`${CONFIGURATION} has nothing like ${pattern}`)
    text = text.replace(pattern, replacement)
  }
  return text
}
