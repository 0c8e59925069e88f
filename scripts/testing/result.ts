/** What a step of npm test found. */
export interface TestResult {
  passed: number
  /** One line each: the file and title of a test, or the name of a check. */
  failures: string[]
}

export type Step = () => Promise<TestResult>

/** Steps by their names in `npm test -- name`. */
export type Steps = Record<string, Step>

export function check(name: string, succeeded: boolean): TestResult {
  return succeeded ? { passed: 1, failures: [] } : { passed: 0, failures: [name] }
}

export function faultless(name: string, faults: string[]): TestResult {
  for (const fault of faults) console.log(`✗ ${fault}`)
  return check(name, faults.length === 0)
}

export function add(a: TestResult, b: TestResult): TestResult {
  return { passed: a.passed + b.passed, failures: [...a.failures, ...b.failures] }
}
