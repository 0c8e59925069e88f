export function openDataFolder(path: string, setting?: string): string
