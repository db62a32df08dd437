import type { Role } from '@thidua/schema/permissions'
import { jsonObject } from '#lib/sql.ts'
import { holdsToday } from '../membership-holds.ts'
import type { BlockNode } from './agency-node.ts'
import { type PersonNode, personJson } from './person-node.ts'

interface GrantedRound {
  readonly id: string
  readonly name: string
}

/** A role of a person in an agency as resolvers get it. Days are `yyyy-MM-dd`. */
export interface MembershipNode {
  readonly id: string
  readonly agencyId: string
  readonly person: PersonNode
  readonly role: Role
  readonly maySubmit: boolean
  readonly validFrom: string
  /** First day on which it holds no more. */
  readonly validUntil: string | null
  /** Whether it holds today, by the database's day. */
  readonly holds: boolean
  /** Of a reviewer. */
  readonly blocks: readonly BlockNode[]
  /** Rounds whose report a clerk may send, beside `maySubmit`. */
  readonly grantedRounds: readonly GrantedRound[]
}

/** A row `m` of `membership` with its person `p` as JSON. */
export const membershipJson = (m: string, p: string): string =>
  jsonObject({
    id: `${m}.id`,
    agencyId: `${m}.agency_id`,
    person: personJson(p),
    role: `${m}.role`,
    maySubmit: `${m}.may_submit`,
    validFrom: `${m}.valid_from`,
    validUntil: `${m}.valid_until`,
    holds: holdsToday(m),
    blocks: `(SELECT coalesce(json_agg(json_build_object('id', own.id, 'name', own.name) ORDER BY own.position, own.code), '[]')
      FROM membership_block mb JOIN block own ON own.id = mb.block_id WHERE mb.membership_id = ${m}.id)`,
    grantedRounds: `(SELECT coalesce(json_agg(json_build_object('id', granted.id, 'name', granted.name) ORDER BY granted.opens_at DESC), '[]')
      FROM submit_grant sg JOIN round granted ON granted.id = sg.round_id WHERE sg.membership_id = ${m}.id)`,
  })
