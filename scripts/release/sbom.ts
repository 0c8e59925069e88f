import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const FILE = 'build/sbom.json'

/** Writes what the build is made of, package by package (CycloneDX), beside it. A build is good without it. */
export function writeSbom(): void {
  const { status, stdout, stderr } = npm(['sbom', '--sbom-format=cyclonedx', '--omit=dev'])
  if (status === 0) writeFileSync(FILE, stdout)
  else console.error(`${FILE} was not written, npm sbom failed: ${stderr.trim()}`)
}

/** Runs the npm that started us, else the one on the path. */
export function npm(args: string[]): { status: number | null; stdout: string; stderr: string } {
  const cli = process.env.npm_execpath
  const [program, ...first] = cli ? [process.execPath, cli] : ['npm']
  return spawnSync(program, [...first, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 })
}
