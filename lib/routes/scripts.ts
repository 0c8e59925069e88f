/** Languages of both scripts (BCP 47); a module of its own for the scripts of public pages. */
export const HANS = 'zh-Hans'
export const HANT = 'zh-Hant'
