import type { Role } from '@thidua/schema/permissions'
import { holdsToday } from '#domain/membership-holds.ts'
import { builder } from '#graphql/builder.ts'
import { RoleEnum } from '#graphql/enums.ts'
import { contains, isUuid, searchedText } from '#lib/sql.ts'

const standings = ['active', 'waiting', 'deactivated'] as const

const PersonStandingEnum = builder.enumType('PersonStanding', {
  values: {
    active: { description: 'May sign in.' },
    waiting: { description: 'May, and never set a password.' },
    deactivated: {},
  },
})

export const PeopleFilterInput = builder.inputType('PeopleFilter', {
  fields: (t) => ({
    role: t.field({ type: RoleEnum, description: 'Held today, in `agencyId` where that is given.' }),
    administrator: t.boolean({ description: 'True for administrators alone.' }),
    agencyId: t.id(),
    standing: t.field({ type: PersonStandingEnum, description: 'Null for all.' }),
  }),
})

interface Filter {
  readonly role?: Role | null | undefined
  readonly administrator?: boolean | null | undefined
  readonly agencyId?: string | null | undefined
  readonly standing?: (typeof standings)[number] | null | undefined
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Values of `$1` to `$5` of `chosenPeople`. */
export const choiceOf = (search: string | null | undefined, filter: Filter | null | undefined) => {
  const agencyId = filter?.agencyId ?? null
  return [
    searchedText(search),
    filter?.role ?? null,
    agencyId === null || isUuid(agencyId) ? agencyId : nobody,
    filter?.standing ?? null,
    filter?.administrator ?? false,
  ] as const
}

/** Of `person p`: nobody has set a password for them. */
export const waits = `p.deactivated_at IS NULL
  AND NOT EXISTS (SELECT FROM account c WHERE c.user_id = p.id AND c.password IS NOT NULL)`

/** Which rows of `person p` a list of people shows; see `choiceOf`. */
export const chosenPeople = `($1::text IS NULL OR ${contains('p.search_text', '$1')})
  AND ($2::role IS NULL AND $3::uuid IS NULL OR EXISTS (SELECT FROM membership m WHERE m.person_id = p.id
    AND ${holdsToday('m')} AND ($2::role IS NULL OR m.role = $2) AND ($3::uuid IS NULL OR m.agency_id = $3)))
  AND ($4::text IS NULL OR $4 <> 'waiting' AND ($4 = 'deactivated') = (p.deactivated_at IS NOT NULL)
    OR $4 = 'waiting' AND ${waits})
  AND (NOT $5::boolean OR p.administrator)`
