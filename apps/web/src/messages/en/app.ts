import type { messages as vi } from '../vi/app.ts'

export const messages: typeof vi = {
  product: 'Emulation reports',
  productLine: 'Reports on emulation and commendation',
  title: (page) => `${page} – Emulation reports`,
  errorTitle: (page) => `Error: ${page}`,
  guide: 'Guide for this page',
  skip: 'Skip to main content',
  home: 'Home',
  search: 'Search',
  administration: 'Administration',
  ownAgency: 'My agency',
  notices: {
    none: 'Notices',
    unread: (count: string) => `Notices: ${count} unread`,
    many: (count: string) => `${count}+`,
  },
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
  offline: {
    since: (time) => ` since ${time}`,
    noNetwork: (since) => `This device has had no network${since}.`,
    noServer: (since) => `The server cannot be reached${since}.`,
    kept: 'You can go on writing: every word is kept on this device and sent by itself when the network is back.',
    unkept:
      'The browser keeps no words on this device (its storage is full or blocked). Please do not close the page until the network is back: what you have just written is on this page only.',
    shown: (at) => `The page shows what came from the server at ${at}.`,
  },
  waiting: {
    waits: (report, deadline) =>
      `“${report}” will be submitted when the network is back. The receipt counts when the server gets it; due ${deadline}.`,
    sent: (report) => `“${report}” has been submitted.`,
    changed: (report) =>
      `“${report}” was not submitted: on the server it is not what it was when you chose to. Please look at it again, then submit.`,
    refused: (report) => `“${report}” was not submitted: the server did not take it. Open the report to see why.`,
    receipt: 'See the receipt',
    open: 'Open the report',
    read: 'Got it',
  },
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
    needsServer: 'This page needs the network',
    unreachable:
      'The server cannot be reached, and this device has not kept this page to be read without network. What you have written is still on this device.',
    retry: 'Try again',
    back: 'Back to the page before',
    newBuild: 'The product has just been updated. Please reload the page; what you have written is safe.',
    reload: 'Reload the page',
  },
  part: {
    failed: 'This part could not be loaded. What you have written is safe.',
    retry: 'Try again',
    reload: 'Reload the page',
  },
}
