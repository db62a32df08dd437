import type { messages as vi } from '../vi/session.ts'

export const messages: typeof vi = {
  endingTitle: 'Your session is about to end.',
  ending: (time) => `It ends at ${time}; choose “Keep working” to stay signed in.`,
  endingForGood: (time) =>
    `It cannot be made longer and ends at ${time}. Then enter your password again on this page; nothing you wrote is lost.`,
  extend: 'Keep working',
  overTitle: 'Your session has ended',
  over: 'Keep writing: everything is still on this page. Enter your password to save it on the server.',
  lockedTitle: 'The page was locked: nobody has used it for a while',
  locked: (name) => `Everything that ${name} wrote is kept. Enter the password to go on where you were.`,
  somebodyElse: 'Somebody else uses this computer',
  otherTitle: 'Somebody else has signed in in this browser',
  other: (name, owner) =>
    `${owner} opened this page; now ${name} is signed in. Nothing written here is saved in the name of ${name}: what is unsaved is still here and belongs to ${owner}.`,
  openTheirs: (name) => `Open the page of ${name}`,
  password: 'Password',
  account: (email) => `Account ${email}`,
  resume: 'Continue',
  working: 'Signing in…',
  code: 'Code, or a recovery code',
  passkey: 'Use a passkey',
  codeWrong: 'The code is not right, or was used before. Wait for the next one and try again.',
  expired: 'This step took more than 10 minutes. Enter your password again.',
  deactivated: 'This account is no longer in use. What is not saved is still on this device; ask the administrator.',
  wrong: 'The password is not right. Please try again.',
  tooMany: 'Too many failed attempts at this account. Wait a few minutes and try again.',
  unreachable: 'The server cannot be reached. Please try again.',
}
