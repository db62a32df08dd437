import { administer } from '#domain/administration/administer.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { makeReminder } from '#domain/reminders/make-reminder.ts'
import { databaseNow, sendReminderJob } from '#domain/reminders/send-reminder.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { typedText } from '#lib/typed-text.ts'
import { assertMayRemind } from './host-of-round.ts'
import { loadReminder, ReminderType } from './reminder-log.ts'
import { loadRoundReminders, RoundRemindersType } from './round-reminders.ts'

/** More than any round has; what else is named is no list of reports. */
const maxNamed = 20_000
/** Longer is no reminder any more. */
const maxWords = 2000

const RemindReportsInput = builder.inputType('RemindReportsInput', {
  fields: (t) => ({
    roundId: t.id({ required: true }),
    reportIds: t.idList({ description: 'Reports that were chosen; none: all that can be reminded of now.' }),
    except: t.idList({ description: 'Reports that were taken out of all.' }),
    said: t.string({ description: "Words of one's own; none: those of the product, in each reader's language." }),
  }),
})

builder.mutationFields((t) => ({
  remindReports: t.field({
    type: ReminderType,
    authScopes: { signedIn: true },
    description: 'Leaves a reminder to be sent: whoever is done by then is left out.',
    errors: { types: [...expectedErrors] },
    args: { input: t.arg({ type: RemindReportsInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      const { writes, pool } = context.database
      await assertMayRemind(pool, viewer, input.roundId)
      const said = typedText('said', input.said)
      if (said.length > maxWords) throw new ValidationError([{ path: 'said', rule: 'tooLong' }])
      const named = [...(input.reportIds ?? []), ...(input.except ?? [])]
      if (named.length > maxNamed) throw new ValidationError([{ path: 'reportIds', rule: 'tooMany' }])
      const order = {
        roundId: input.roundId,
        byId: viewer.personId,
        said: said === '' ? null : said,
        reportIds: input.reportIds?.filter(isUuid) ?? null,
        except: input.except?.filter(isUuid) ?? [],
      }
      const id = await transaction(writes, async (client) => {
        const made = await makeReminder(client, order, await databaseNow(client))
        // Everybody is done, or was reminded a moment ago.
        if (made === null) throw new ValidationError([{ path: 'reportIds', rule: 'nobody' }])
        await context.jobs.enqueue(client, sendReminderJob, { reminderId: made })
        return made
      })
      const reminder = await loadReminder(writes, id)
      if (!reminder) throw new Error('a reminder is gone as soon as it was made')
      return reminder
    },
  }),
  remindByItself: t.field({
    type: RoundRemindersType,
    authScopes: { signedIn: true },
    description: 'Whether people are reminded on set days before and after their deadline, until they have sent.',
    errors: { types: [...expectedErrors] },
    args: { roundId: t.arg.id({ required: true }), on: t.arg.boolean({ required: true }) },
    resolve: async (_, { roundId, on }, context) => {
      const viewer = signedIn(context)
      await assertMayRemind(context.database.pool, viewer, roundId)
      await administer(context.database.prisma, null, async (tx) => {
        const { remindsByItself: before } = await tx.round.findUniqueOrThrow({ where: { id: roundId } })
        await tx.round.update({ where: { id: roundId }, data: { remindsByItself: on } })
        await recordChange(tx, {
          byId: viewer.personId,
          subject: 'round',
          subjectId: roundId,
          act: 'change',
          before: { remindsByItself: before },
          after: { remindsByItself: on },
        })
      })
      const round = await loadRoundReminders(context, roundId)
      if (!round) throw new Error('a round that was just changed is gone')
      return round
    },
  }),
}))
