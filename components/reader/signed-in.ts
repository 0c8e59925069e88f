/** Whether the browser has the hint of a session (components/first-paint.ts). */
export function isSignedIn(): boolean {
  return document.documentElement.dataset.reader !== undefined
}

/** For a session that has ended elsewhere. */
export function showSignedOut(): void {
  delete document.documentElement.dataset.reader
}
