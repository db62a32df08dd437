/** A page that was opened by one person asks while another one is signed in in the same browser. */
export class OtherPersonError extends Error {
  override readonly name = 'OtherPersonError'
  constructor() {
    super('This page was opened by another person than the one who is signed in.')
  }
}

/** What an answer carries then: nothing was read or written, and signing in as the page's person mends it. */
export const otherPerson = { code: 'OTHER_PERSON', http: { status: 409 } }
