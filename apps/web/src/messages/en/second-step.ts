import type { messages as vi } from '../vi/second-step.ts'

export const messages: typeof vi = {
  title: 'Second step',
  byApp: 'Enter the 6 digits that the authenticator app on your phone shows.',
  byPasskeyOnly: 'This account signs in with a passkey. If you lost the device that holds it, enter a recovery code.',
  code: 'Code',
  codeHint: 'Lost your phone? Enter a recovery code, like 7K2M-9QXA-H3TB-0WN6.',
  missing: 'Enter the code, or a recovery code',
  wrong: 'The code is not right, or was used before. Wait for the next one and try again.',
  passkeyWrong: 'This passkey does not open the account. Enter a code.',
  tooMany: 'Too many wrong codes. Wait a few minutes and try again.',
  submit: 'Sign in',
  working: 'Checking…',
  passkey: 'Use a passkey',
  back: 'Sign in with another account',
  lost: 'If you lost both the phone and the recovery codes, ask the administrator to remove the second step.',
  setUpTitle: 'Set up the second step',
  setUpWhy: 'Administrators have to have a second step. Do it once; from then on you only enter 6 digits.',
  begin: 'Begin',
}
