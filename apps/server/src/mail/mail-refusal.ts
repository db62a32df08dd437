/** Answers of a mail server that speak of the mailbox itself (RFC 5321, 4.2.3): there is none, or none any more. */
const mailboxCodes: ReadonlySet<unknown> = new Set([550, 551, 553, 556])

/**
 * Whether a mail server refused this mail's mailbox for good. What may be otherwise in an hour (4xx), a server that is
 * down or silent, and what it has against us or the mail (554) are none of it.
 */
export const isRefusedForGood = (error: unknown): boolean =>
  error instanceof Error &&
  'responseCode' in error &&
  mailboxCodes.has(error.responseCode) &&
  'command' in error &&
  error.command === 'RCPT TO'
