import { roles as roleKeys } from '@thidua/schema/permissions'
import { z } from 'zod'
import { dayText, lastDayText } from '#administration/day-text.ts'
import { useMessages } from '#messages/use-messages.ts'

/** A membership as the history keeps it: `Snapshot` of the server's domain/directory/record-membership.ts. */
const snapshot = z.object({
  agency: z.string(),
  role: z.enum(roleKeys),
  maySubmit: z.boolean(),
  blocks: z.array(z.string()),
  grantedRounds: z.array(z.string()),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
})

/** A membership of the history in words. */
export function useMembershipText(): (json: string) => string {
  const { own, from, until } = useMessages('directory')
  const { roles } = useMessages('app')
  return (json) => {
    const { agency, role, maySubmit, blocks, grantedRounds, validFrom, validUntil } = snapshot.parse(JSON.parse(json))
    return [
      `${roles[role]}, ${agency}`,
      from(dayText(validFrom)),
      validUntil ? until(lastDayText(validFrom, validUntil)) : null,
      maySubmit ? own.sends.always : null,
      grantedRounds.length > 0 ? own.sendsRounds(grantedRounds.join('; ')) : null,
      blocks.length > 0 ? blocks.join('; ') : null,
    ]
      .filter((part) => part !== null)
      .join(' · ')
  }
}
