/** What a list asks for first. */
export const firstPage = 50

/** The most that the server gives at once. */
export const largePage = 100
