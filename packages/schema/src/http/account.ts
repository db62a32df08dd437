/** What pages and server say to each other of a person's account, over plain HTTP beside GraphQL. */

/** Letters of a password, at least and at most. */
export const passwordLength = { least: 10, most: 128 }

/** `personal`: it is the person's own name or address. */
export type PasswordProblem = 'tooShort' | 'tooLong' | 'common' | 'personal'

/** Why a link opens nothing. */
export type LinkRefusal = 'unknown' | 'used' | 'expired' | 'withdrawn' | 'deactivated'

/** Whom a link is for. */
export interface LinkOwner {
  readonly kind: 'invite' | 'reset'
  readonly name: string
  readonly email: string
  /** Agencies in which the person has a role. */
  readonly agencies: readonly string[]
}

/** What signing in answers when the password was right and more is wanted. */
export interface SecondStep {
  /** `code`: a second factor; `setUp`: an administrator has to have one and has none yet. */
  readonly next: 'code' | 'setUp'
  /** Stands for the right password for some minutes. */
  readonly ticket: string
  readonly authenticator: boolean
  readonly passkey: boolean
}

/** A secret for an authenticator app, as text and as a picture. */
export interface AuthenticatorSecret {
  /** Base 32 in groups of four. */
  readonly secret: string
  /** `otpauth://…` */
  readonly address: string
  /** A QR code of the address: the text of an SVG. */
  readonly picture: string
}

/** A browser as words can say it; null where it does not tell. */
export interface DeviceWords {
  readonly browser: string | null
  readonly system: string | null
}

export interface OwnSession {
  readonly id: string
  readonly device: DeviceWords
  /** ISO 8601; within five minutes. */
  readonly usedAt: string
  readonly signedInAt: string
  /** The one that asks. */
  readonly current: boolean
}

export interface OwnPasskey {
  readonly id: string
  readonly name: string
  readonly madeAt: string
  readonly usedAt: string | null
}

/** Everything that the page of one's own account shows. */
export interface OwnAccount {
  readonly name: string
  readonly email: string
  readonly sessions: readonly OwnSession[]
  readonly authenticator: boolean
  readonly passkeys: readonly OwnPasskey[]
  readonly recoveryCodesLeft: number
  /** Whether the person has to keep a second factor. */
  readonly secondFactorRequired: boolean
}
