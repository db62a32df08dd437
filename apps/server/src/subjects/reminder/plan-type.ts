import { leftOutReasons, reminderStages } from '@thidua/schema/reminders/left-out'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { ReportStateEnum, RoleEnum } from '#graphql/enums.ts'
import { type AddresseeNode, type PlannedNode, planViews } from './plan-rows.ts'

export const LeftOutReasonEnum = builder.enumType('LeftOutReason', { values: leftOutReasons })
const StageEnum = builder.enumType('ReminderStage', { values: reminderStages })
export const PlanViewEnum = builder.enumType('ReminderPlanView', { values: planViews })

const AddresseeType = builder.objectRef<AddresseeNode>('Addressee').implement({
  description: 'Somebody whom a reminder goes to.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    phone: t.exposeString('phone', { nullable: true }),
    role: t.expose('role', { type: RoleEnum }),
    copy: t.exposeBoolean('copy', { description: 'Told of it beside who is asked to act.' }),
    getsMail: t.boolean({
      description: 'Whether it comes by mail too: their mailbox takes mails and they want some.',
      resolve: ({ mail, mailboxDead }) => mail !== 'none' && !mailboxDead,
    }),
    mailboxDead: t.exposeBoolean('mailboxDead'),
  }),
})

const PlannedType = builder.objectRef<PlannedNode>('PlannedReminder').implement({
  description: 'A report of a round for who reminds: whom it goes to, or why it is left out.',
  fields: (t) => ({
    reportId: t.exposeID('reportId'),
    agencyId: t.exposeID('agencyId'),
    agency: t.exposeString('agency'),
    block: t.exposeString('block', { nullable: true }),
    state: t.expose('state', { type: ReportStateEnum }),
    stage: t.expose('stage', { type: StageEnum }),
    stateSince: t.expose('stateSince', { type: 'DateTime' }),
    deadline: t.expose('deadline', { type: 'DateTime' }),
    why: t.expose('why', { type: LeftOutReasonEnum, nullable: true }),
    remindedAt: t.expose('remindedAt', { type: 'DateTime', nullable: true }),
    people: t.field({ type: [AddresseeType], resolve: ({ people }) => [...people] }),
  }),
})

export const PlannedConnection = countedConnection<PlannedNode>(PlannedType, 'PlannedReminder')
