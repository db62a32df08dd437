/**
 * Request header by which a page names the person it was opened for (their id). A browser has one session for all its
 * tabs: after somebody else signed in beside it, the page of the first asks in the second's name, and is refused.
 */
export const personHeader = 'x-person'
