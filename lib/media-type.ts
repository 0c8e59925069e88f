/** What a clip's file is to players, feeds and search engines, by its ending. Apart, since browsers need no more. */
export function clipType(file: string): 'audio/mp4' | 'video/mp4' {
  return isSound(file) ? 'audio/mp4' : 'video/mp4'
}

export function isSound(file: string): boolean {
  return file.endsWith('.m4a')
}
