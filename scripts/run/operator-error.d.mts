export class Fault extends Error {}
export function printError(error: unknown): void
