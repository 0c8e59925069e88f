export interface Step {
  update(detail: string): void
  done(detail?: string): void
  fail(detail?: string): void
}

export function startStep(label: string): Step
export function step<T>(label: string, work: (update: Step['update']) => Promise<T>): Promise<T>
