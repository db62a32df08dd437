import type { messages as vi } from '../vi/link.ts'

export const messages: typeof vi = {
  title: 'Choose a password',
  codeTitle: 'Enter your code',
  codeAsk: 'The code on the slip or in the mail that you got from the administrator.',
  code: 'Invitation code',
  codeHint: '24 letters and digits, for example 7K2M-9QXA-…; capital or small, with dashes or without.',
  codeMissing: 'Enter the invitation code',
  next: 'Continue',
  looking: 'Checking…',
  invited: (name) => `Welcome, ${name}. Choose a password to begin.`,
  reset: (name) => `Hello, ${name}. Choose a new password for your account.`,
  agencies: 'Agency',
  email: 'E-mail to sign in with',
  notYou: 'Not you? Do not choose a password; tell the administrator.',
  submit: 'Set the password and go on',
  working: 'Setting the password…',
  refusals: {
    unknown:
      'This code is not right. Check each group of 4; if it still does not work, ask the administrator for a new one.',
    used: 'This code was used before. If it was you who chose the password, sign in; if not, tell the administrator at once.',
    expired: 'This code has expired. Ask the administrator for a new one.',
    withdrawn:
      'This code was replaced by a newer one, or taken back. Use the latest mail or slip, or ask the administrator for a new one.',
    deactivated: 'This account is no longer in use. If you need it, ask the administrator.',
  },
  tooMany: 'Too many wrong codes from this network. Wait a few minutes and try again.',
  done: 'The new password is set. All other devices are signed out; sign in now, with the second step too.',
  signIn: 'Sign in',
  back: 'Back to signing in',
}
