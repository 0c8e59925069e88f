import { z } from 'zod'
import { npm } from '../release/sbom'

const severity = z.enum(['info', 'low', 'moderate', 'high', 'critical'])
const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity, range: z.string() })),
})

/** Production dependencies with a high or critical vulnerability. Offline, only a note is printed. */
export function auditFaults(): string[] {
  const { stdout } = npm(['audit', '--omit=dev', '--json'])
  const { data } = report.safeParse(parsed(stdout))
  if (!data) {
    console.log('No registry answered: the packages were not audited.')
    return []
  }
  return Object.entries(data.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity} (npm audit)`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
