import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isPortFree } from '../run/port.mjs'
import { Fault } from '../run/fault.mjs'

export interface Nginx {
  url: string
  stop: () => Promise<void>
}

export function checkNginx(): void {
  if (spawnSync('nginx', ['-v']).error)
    throw new Fault('This needs nginx. Install it first: apt-get install nginx-light')
}

/** An nginx in front of these ports of 127.0.0.1, with connections that are kept open. */
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
  // max_fails=0: an instance that is started again refuses connections, which costs nothing to find out.
  const servers = upstreams.map((one) => `server 127.0.0.1:${one} max_fails=0;`).join('\n    ')
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  ${temporary}
  upstream portal {
    ${servers}
    keepalive 16;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://portal;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      # Without non_idempotent: a POST that was sent is never sent again.
      proxy_next_upstream error timeout http_503;
    }
  }
}
`
}
