export const PREBUILT: string
export function commandModule(source: string): Promise<string>
export function bundleCommand(source: string, folder?: string): Promise<string>
