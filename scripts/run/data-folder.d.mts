export function openDataFolder(path: string): string
