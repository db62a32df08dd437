import type { messages as vi } from '../vi/forgotten.ts'

export const messages: typeof vi = {
  title: 'Forgotten password',
  ask: 'Enter the e-mail address that you sign in with. We send a link there to choose a new password; it works for 1 hour.',
  submit: 'Send the link',
  working: 'Sending…',
  sentTitle: 'Look into your mailbox',
  sent: (email) =>
    `If ${email} is the address of an account, a link to choose a password is on its way. If it does not come within some minutes, look into the spam folder, or ask the administrator.`,
  tooMany: 'This was asked for many times. Look into your mailbox, or wait a few minutes and try again.',
  noMail: 'This system cannot send mail yet. Ask the administrator for a link or a code to choose a new password.',
  back: 'Back to signing in',
}
