import type { Log } from './log.ts'

/** What an administrator may have to account for. Ids only: whose they are is for the database to say. */
export type Audited =
  | {
      readonly act: 'signIn'
      readonly personId: string
      readonly device: 'known' | 'new'
      readonly by: 'password' | 'authenticator' | 'recoveryCode' | 'passkey' | 'link'
    }
  /** `personId` is null where nobody has that address. */
  | { readonly act: 'signInFailed'; readonly personId: string | null }
  | {
      readonly act: 'signInRefused'
      readonly personId: string | null
      readonly why: 'work' | 'wait' | 'busy' | 'deactivated' | 'passwordChanged'
    }
  /** A code of a second factor, or a passkey, that was not right. */
  | { readonly act: 'secondStepFailed'; readonly personId: string | null }
  | { readonly act: 'signOut'; readonly personId: string }
  /** `byId` is null for the command line. */
  | { readonly act: 'linkMade' | 'secondFactorReset'; readonly personId: string; readonly byId: string | null }
  | { readonly act: 'linkRefused'; readonly why: string }
  | {
      readonly act:
        | 'linkUsed'
        | 'passwordForgotten'
        | 'passwordChanged'
        | 'sessionEnded'
        | 'otherSessionsEnded'
        | 'authenticatorSet'
        | 'authenticatorRemoved'
        | 'recoveryCodesMade'
        | 'passkeyAdded'
        | 'passkeyRemoved'
      readonly personId: string
    }
  /** A colleague sent a text by a link that needs no account. */
  | { readonly act: 'handedAnswered'; readonly handedId: string }
  /** Of agencies and people; what it changed is on record in the database. */
  | { readonly act: 'import'; readonly personId: string }
  /** A scanner found something in a file, which was not taken. */
  | { readonly act: 'infectedFile'; readonly personId: string; readonly sha256: string }
  | {
      readonly act: 'export'
      readonly personId: string
      readonly of: 'round' | 'report' | 'letter' | 'compilation' | 'evidence' | 'document' | 'submission'
      readonly id: string
      readonly format: string
    }

/** One line. */
export const audit = (log: Log, { act, ...told }: Audited): void => log.info({ audit: act, ...told }, act)
