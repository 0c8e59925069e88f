export function bundleCommand(source: string): Promise<string>
