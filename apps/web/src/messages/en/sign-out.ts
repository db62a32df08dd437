import type { messages as vi } from '../vi/sign-out.ts'

export const messages: typeof vi = {
  unsentTitle: (count) =>
    count === 1 ? '1 text is not on the server yet' : `${count} texts are not on the server yet`,
  kept: 'If you sign out now they stay on this device, where only your account can open them. Next time you sign in here and open the report, you will find them and can send them.',
  lost: 'The browser keeps nothing on this device (its storage is full or blocked): these texts are on the open page only, and signing out loses them.',
  stay: 'Stay',
  leave: 'Sign out anyway',
  unreachableTitle: 'Not signed out yet',
  unreachable:
    'The server cannot be reached, so the account is still open on this device. Try again when you are online.',
  again: 'Try again',
}
