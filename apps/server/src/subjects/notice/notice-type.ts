import { type NoticeKind, noticeKinds } from '@thidua/schema/notices/notice-kinds'
import { builder } from '#graphql/builder.ts'
import { connection } from '#graphql/connection.ts'

/** A notice as its person reads it. */
export interface NoticeNode {
  readonly id: string
  readonly kind: NoticeKind
  readonly at: string
  readonly read: boolean
  readonly reportId: string | null
  readonly roundId: string | null
  readonly agency: string | null
  readonly round: string | null
  readonly by: string | null
  readonly deadline: string | null
  readonly said: string | null
  readonly asHost: boolean
}

const NoticeKindEnum = builder.enumType('NoticeKind', { values: noticeKinds })

const NoticeType = builder.objectRef<NoticeNode>('Notice').implement({
  description: 'Something that concerns the viewer.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: NoticeKindEnum }),
    at: t.expose('at', { type: 'DateTime' }),
    read: t.exposeBoolean('read'),
    reportId: t.exposeID('reportId', { nullable: true }),
    roundId: t.exposeID('roundId', { nullable: true }),
    agency: t.exposeString('agency', { nullable: true, description: 'Name of the agency whose report it is.' }),
    round: t.exposeString('round', { nullable: true, description: 'Name of the round.' }),
    by: t.exposeString('by', { nullable: true, description: 'Who did it.' }),
    deadline: t.expose('deadline', {
      type: 'DateTime',
      nullable: true,
      description: "The report's deadline as it stood then.",
    }),
    said: t.exposeString('said', { nullable: true, description: "A reminder's own words, or the agency of a role." }),
    asHost: t.exposeBoolean('asHost', { description: 'Told as somebody of the host, who reads the report there.' }),
  }),
})

export const NoticeConnection = connection<NoticeNode>(NoticeType, 'Notice')
