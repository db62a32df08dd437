import type { messages as vi } from '../vi/app.ts'

export const messages: typeof vi = {
  product: 'Emulation reports',
  productLine: 'Reports on emulation and commendation',
  title: (page) => `${page} – Emulation reports`,
  errorTitle: (page) => `Error: ${page}`,
  skip: 'Skip to main content',
  home: 'Home',
  search: 'Search',
  administration: 'Administration',
  ownAgency: 'My agency',
  loading: 'Loading…',
  person: {
    menu: (name) => `Account: ${name}`,
    account: 'My account',
    language: 'Language',
    vietnamese: 'Tiếng Việt',
    english: 'English',
    theme: 'Appearance',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    signOut: 'Sign out',
    unreachable: 'The server cannot be reached, so the account is still open. Try again when you are online.',
  },
  roles: { clerk: 'Clerk', head: 'Head', reviewer: 'Reviewer', compiler: 'Compiler', viewer: 'Provincial leader' },
  offlineUnkept:
    'This device is offline, and the browser keeps nothing on it (its storage is full or blocked). Do not close the page before you are back online: what you just wrote is on this page only.',
  offline:
    'This device is offline. You can keep writing: everything stays on this device and is sent when you are back online.',
  compared: { replaced: 'Replaced as a whole:' },
  list: {
    find: 'Find',
    clear: 'Clear filters',
    loading: 'Loading the list…',
    failed: 'The list could not be loaded. Please try again.',
    retry: 'Try again',
    sort: (column) => `Sort by: ${column}`,
  },
  leaving: {
    title: 'Leave this page?',
    body: 'What you have just filled in is not saved and will be lost.',
    stay: 'Stay',
    leave: 'Discard and leave',
  },
  sent: {
    heading: 'There is a problem',
    rules: {
      required: 'This is not written yet',
      tooLong: (most) => (most === null ? 'Shorten this' : `Shorten this to at most ${most} characters`),
      other: 'The server did not take this; please look at it again',
    },
  },
  endedDocument: {
    line: (name, day, successor) =>
      `${name} is no longer in force, from ${day}${successor === null ? '' : `; today it is ${successor}`}.`,
    successor: (type, number, issuer) => `${type} ${number} of ${issuer}`.trim(),
  },
  keys: {
    open: 'Keyboard shortcuts',
    intro: 'Shortcuts are off while you type.',
    list: 'Open this list',
    search: 'Search',
    enabled: 'Use shortcuts on this device',
    close: 'Close',
  },
  notFound: {
    title: 'Page not found',
    body: 'The address may be old, or you may not have the right to see it. If you need access, ask the administrator.',
    home: 'Go to home',
  },
  failed: {
    title: 'This page could not be opened',
    body: 'What you have written is safe. Please try again in a few minutes.',
    unreachable: 'The server cannot be reached. What you have written is still on this device.',
    retry: 'Try again',
  },
}
