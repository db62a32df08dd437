import { isDead } from '#domain/notices/dead-mailboxes.ts'
import { iso, jsonObject } from '#lib/sql.ts'

/** A person as resolvers get them; how they sign in is nobody's to read. */
export interface PersonNode {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly administrator: boolean
  readonly phone: string | null
  readonly deactivatedAt: string | null
  readonly signedInAt: string | null
  /** Whether they have set a password. */
  readonly hasPassword: boolean
  /** Whether an app or a passkey is their second step. */
  readonly hasSecondFactor: boolean
  /** Whether their mailbox refused mail for good. */
  readonly mailboxDead: boolean
}

/** A row of `person` as JSON. */
export const personJson = (p: string): string =>
  jsonObject({
    id: `${p}.id`,
    name: `${p}.name`,
    email: `${p}.email`,
    administrator: `${p}.administrator`,
    phone: `${p}.phone`,
    deactivatedAt: iso(`${p}.deactivated_at`),
    signedInAt: iso(`${p}.signed_in_at`),
    hasPassword: `EXISTS (SELECT FROM account WHERE user_id = ${p}.id AND password IS NOT NULL)`,
    hasSecondFactor: `EXISTS (SELECT FROM authenticator WHERE person_id = ${p}.id)
      OR EXISTS (SELECT FROM passkey WHERE person_id = ${p}.id)`,
    mailboxDead: isDead(p),
  })
