/** A session ends after an hour without a request, and twelve hours after sign-in at the latest. */
export const idleSeconds = 60 * 60
export const absoluteSeconds = 12 * 60 * 60

/** The end moves on at most once in this time, so that reading does not write at every request. */
export const extendEverySeconds = 5 * 60
