export interface ProcessIdentity {
  pid: number
  born: string | null
}

export function self(): ProcessIdentity
export function isAlive(identity: ProcessIdentity): boolean
