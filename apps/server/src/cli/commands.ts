import type { Command } from './command.ts'

/** All of `bao-cao` by what is typed, loaded when called: who asks for one waits for no other. */
export const commands = {
  'person add': async () => (await import('./person/person-add.ts')).personAdd,
  'person password': async () => (await import('./person/person-password.ts')).personPassword,
  'person disable': async () => (await import('./person/person-disable.ts')).personDisable,
  'agency import': async () => (await import('./agency-import.ts')).agencyImport,
  'demo load': async () => (await import('./demo-load.ts')).demoLoad,
  'demo reset': async () => (await import('./demo-reset.ts')).demoReset,
  check: async () => (await import('./check.ts')).check,
  'search rebuild': async () => (await import('./search-rebuild.ts')).searchRebuild,
  compile: async () => (await import('./compile/compile.ts')).compile,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
} satisfies Readonly<Record<string, () => Promise<Command>>>
