export class OperatorError extends Error {}
export function printError(error: unknown): void
