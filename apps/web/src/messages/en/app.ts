import type { messages as vi } from '../vi/app.ts'

export const messages: typeof vi = {
  product: 'Emulation reports',
  productLine: 'Reports on emulation and commendation',
  title: (page) => `${page} – Emulation reports`,
  errorTitle: (page) => `Error: ${page}`,
  skip: 'Skip to main content',
  home: 'Home',
  loading: 'Loading…',
  person: {
    menu: (name) => `Account: ${name}`,
    language: 'Language',
    vietnamese: 'Tiếng Việt',
    english: 'English',
    theme: 'Appearance',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    signOut: 'Sign out',
  },
  roles: { clerk: 'Clerk', head: 'Head', reviewer: 'Reviewer', compiler: 'Compiler', viewer: 'Provincial leader' },
  offline:
    'This device is offline. You can keep writing: everything stays on this device and is sent when you are back online.',
  compared: { replaced: 'Replaced as a whole:' },
  notFound: {
    title: 'Page not found',
    body: 'The address may be old, or you may not have the right to see it. If you need access, ask the administrator at the Department of Home Affairs.',
    home: 'Go to home',
  },
  failed: {
    title: 'This page could not be opened',
    body: 'What you have written is safe. Please try again in a few minutes.',
    unreachable: 'The server cannot be reached. What you have written is still on this device.',
    retry: 'Try again',
  },
  session: {
    endingTitle: 'Your session is about to end.',
    ending: (time) => `It ends at ${time}; choose “Keep working” to stay signed in.`,
    endingForGood: (time) =>
      `It cannot be made longer and ends at ${time}. Then enter your password again on this page; nothing you wrote is lost.`,
    extend: 'Keep working',
    overTitle: 'Your session has ended',
    over: 'Everything you have written is still on this page. Enter your password to continue where you were.',
    password: 'Password',
    account: (email) => `Account ${email}`,
    resume: 'Continue',
    wrong: 'The password is not right. Please try again.',
    tooMany: 'Too many failed attempts at this account. Wait a few minutes and try again.',
    unreachable: 'The server cannot be reached. Please try again.',
  },
}
