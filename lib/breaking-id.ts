/** Of the bar's element, in the pages that have it. */
export const BREAKING_ID = 'breaking'
