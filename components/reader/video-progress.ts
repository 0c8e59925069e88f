/** Bubbles as `video-progress` once a second. */
export interface VideoProgress {
  story: number
  second: number
  /** Whether it is the video of the page. */
  main: boolean
}
