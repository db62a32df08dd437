import type { messages as vi } from '../vi/credentials.ts'

export const messages: typeof vi = {
  show: 'Show password',
  hide: 'Hide password',
  wanted: 'New password',
  wantedHint:
    'At least 10 characters. A few words are easy to keep and hard to guess, for example four that have nothing to do with each other.',
  again: 'New password again',
  problems: {
    missing: 'Enter a new password',
    tooShort: 'The password needs at least 10 characters. Add a few words.',
    tooLong: 'Shorten the password to 128 characters at most',
    common: 'This password is too easy to guess. Choose another one, not a common word with some digits.',
    personal: 'The password must not be your name or e-mail address. Choose another one.',
    different: 'The two are not the same. Enter the second one again.',
  },
  stepApp:
    'Open an authenticator app on your phone (Google Authenticator, Microsoft Authenticator or another). If you have none, install one from the app store.',
  stepPicture: 'In the app, add an account and scan this picture.',
  picture: 'QR code for the authenticator app',
  secret: 'If it cannot be scanned, type this key into the app:',
  stepCode: 'Enter the 6 digits that the app shows.',
  code: '6-digit code',
  codeProblems: {
    missing: 'Enter the 6 digits that the app shows',
    wrong: 'The code is not right. Wait for the next one and try again; the phone’s clock must be set automatically.',
    tooMany: 'Too many wrong codes. Wait a few minutes and try again.',
    expired: 'This step took more than 10 minutes. Sign in again from the beginning.',
    unreachable: 'The server cannot be reached. Check the network and try again.',
  },
  confirm: 'Confirm',
  working: 'Checking…',
  cancel: 'Cancel',
  codesTitle: 'Keep these 10 recovery codes',
  codesWhy:
    'If you lose your phone, each of them signs you in once in the place of the 6 digits. They are shown only now: print them or write them down, and do not keep them with the phone.',
  codesKept: 'I have kept these codes',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying. Print them or write them down.',
  print: 'Print this page',
}
