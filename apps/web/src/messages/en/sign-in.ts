import type { messages as vi } from '../vi/sign-in.ts'

export const messages: typeof vi = {
  title: 'Sign in',
  product: 'Emulation reports',
  line: 'Write, send and compile the emulation reports of the province’s agencies.',
  email: 'E-mail',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Sign in',
  working: 'Signing in…',
  problemHeading: 'There is a problem',
  errorTitle: (page) => `Error: ${page}`,
  emailMissing: 'Enter your e-mail address, for example name@agency.gov.vn',
  passwordMissing: 'Enter your password',
  wrong: 'The e-mail address or the password is not right. Please check and try again.',
  tooMany:
    'Too many failed attempts at this account or from this network. Use a device that has signed in before, or wait a few minutes and try again.',
  otherAddress: (address) => `This page works at ${address}. Open that address and sign in there.`,
  unreachable: 'The server cannot be reached. Check the network and try again; what you entered is still here.',
  help: 'Forgotten password, or no account yet: ask the administrator at the Department of Home Affairs.',
  language: 'Language',
}
