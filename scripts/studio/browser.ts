import { spawn } from 'node:child_process'

/** Opens the address in the browser of this name, or in the usual one. Without one nothing happens. */
export function openBrowser(address: string, name: string | null): void {
  const [program, args] = openers[process.platform]?.(address, name) ?? [
    name ?? 'xdg-open',
    [address],
  ]
  const opener = spawn(program, args, { stdio: 'ignore', detached: true })
  // The address stands in the terminal, too.
  opener.on('error', () => undefined)
  opener.unref()
}

type Opener = (address: string, name: string | null) => [string, string[]]

const openers: Partial<Record<NodeJS.Platform, Opener>> = {
  darwin: (address, name) => ['open', name ? ['-a', name, address] : [address]],
  win32: (address, name) => ['cmd', ['/c', 'start', '""', ...(name ? [name] : []), address]],
}
