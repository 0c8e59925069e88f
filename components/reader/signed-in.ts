/** Whether the browser has the hint of a session (components/first-paint.ts). */
export function isSignedIn(): boolean {
  return document.documentElement.dataset.reader !== undefined
}

/** The session has ended elsewhere: the page shows itself as it is for everybody. */
export function showSignedOut(): void {
  delete document.documentElement.dataset.reader
}
