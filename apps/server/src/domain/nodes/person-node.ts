import { iso, jsonObject } from '#lib/sql.ts'

/** A person as resolvers get them; how they sign in is nobody's to read. */
export interface PersonNode {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly administrator: boolean
  readonly deactivatedAt: string | null
  readonly signedInAt: string | null
}

/** A row of `person` as JSON. */
export const personJson = (p: string): string =>
  jsonObject({
    id: `${p}.id`,
    name: `${p}.name`,
    email: `${p}.email`,
    administrator: `${p}.administrator`,
    deactivatedAt: iso(`${p}.deactivated_at`),
    signedInAt: iso(`${p}.signed_in_at`),
  })
