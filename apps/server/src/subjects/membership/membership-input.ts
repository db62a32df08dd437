import { builder } from '#graphql/builder.ts'
import { RoleEnum } from '#graphql/enums.ts'

/** What every form of a membership asks for. */
export const MembershipInput = builder.inputType('MembershipInput', {
  fields: (t) => ({
    agencyId: t.id({ required: true }),
    role: t.field({ type: RoleEnum, required: true }),
    maySubmit: t.boolean({ required: true, description: 'Of a clerk; left out with other roles.' }),
    blockIds: t.idList({ required: true, description: 'Of a reviewer, one at least; left out with other roles.' }),
    validFrom: t.field({ type: 'Date', required: true }),
    validUntil: t.field({ type: 'Date', description: 'First day on which it holds no more.' }),
  }),
})
