import { instanceState } from '@/lib/instance-state'

/** This instance's counts since its start, for the metrics. */
export const plannedChanges = instanceState('planned-changes', () => ({ made: 0, failed: 0 }))
