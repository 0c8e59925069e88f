/** Whether this device keeps nothing. */
const NAME = 'offline'
const OFF = 'off'

export function isOff(): boolean {
  return read(NAME) === OFF
}

export function turnOff(): void {
  write(NAME, OFF)
}

export function turnOn(): void {
  write(NAME, null)
}

/** Null where storage is refused (private windows, policies). */
export function read(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

export function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // Without storage it holds for this page.
  }
}
