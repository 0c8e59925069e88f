/** Where a player is; bubbles as `video-progress` once a second of the clip. */
export interface VideoProgress {
  story: number
  second: number
  /** It is the video of the page. */
  main: boolean
}
