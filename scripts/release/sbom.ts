import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const FILE = 'build/sbom.json'

/** Writes a CycloneDX list of the packages. A failure is logged and does not fail the build. */
export function writeSbom(): void {
  const { status, stdout, stderr } = npm(['sbom', '--sbom-format=cyclonedx', '--omit=dev'])
  if (status === 0) writeFileSync(FILE, stdout)
  else console.error(`${FILE} was not written, npm sbom failed: ${stderr.trim()}`)
}

/** Runs the npm that started this process, else the one in PATH. */
export function npm(args: string[]): { status: number | null; stdout: string; stderr: string } {
  const cli = process.env.npm_execpath
  const [program, ...first] = cli ? [process.execPath, cli] : ['npm']
  return spawnSync(program, [...first, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 })
}
