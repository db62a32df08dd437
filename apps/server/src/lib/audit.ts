import type { Log } from './log.ts'

/** What an administrator may have to account for. Ids only: whose they are is for the database to say. */
export type Audited =
  | { readonly act: 'signIn'; readonly personId: string; readonly device: 'known' | 'new' }
  /** `personId` is null where nobody has that address. */
  | { readonly act: 'signInFailed'; readonly personId: string | null }
  | { readonly act: 'signInRefused'; readonly personId: string | null; readonly why: 'work' | 'wait' | 'busy' }
  | { readonly act: 'signOut'; readonly personId: string }
  | {
      readonly act: 'export'
      readonly personId: string
      readonly of: 'round' | 'report' | 'letter'
      readonly id: string
      readonly format: string
    }

/** One line. */
export const audit = (log: Log, { act, ...told }: Audited): void => log.info({ audit: act, ...told }, act)
