import { isPhone } from '@thidua/schema/administration/person-form'
import { type NoticeMail, noticeMails } from '@thidua/schema/notices/notice-kinds'
import { mailDue } from '#domain/reports/telling/mail-due-sql.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { iso, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { typedText } from '#lib/typed-text.ts'

interface OwnSettings {
  readonly locale: 'vi' | 'en'
  readonly noticeMail: NoticeMail
  readonly phone: string | null
  readonly calendarSince: string | null
  readonly mailboxDead: boolean
}

const LocaleEnum = builder.enumType('Locale', { values: ['vi', 'en'] as const })
const NoticeMailEnum = builder.enumType('NoticeMail', {
  description: 'How notices go out by mail: within a minute, at 07:30 in the morning, or not at all.',
  values: noticeMails,
})

export const OwnSettingsType = builder.objectRef<OwnSettings>('OwnSettings').implement({
  description: 'What a person chose for themself.',
  fields: (t) => ({
    locale: t.expose('locale', { type: LocaleEnum, description: 'Language that mails are written in.' }),
    noticeMail: t.expose('noticeMail', { type: NoticeMailEnum }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'For the list of those who are asked by telephone.',
    }),
    calendarSince: t.expose('calendarSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when their deadlines can be read as a calendar; null where they cannot.',
    }),
    mailboxDead: t.exposeBoolean('mailboxDead', { description: 'Whether their mailbox refused mail for good.' }),
  }),
})

const settings = statement<OwnSettings>(
  'own-settings',
  `SELECT p.locale::text AS locale, p.notice_mail::text AS "noticeMail", p.phone, ${iso('f.made_at')} AS "calendarSince",
    EXISTS (SELECT FROM dead_mailbox d WHERE d.person_id = p.id AND d.email = p.email) AS "mailboxDead"
  FROM person p LEFT JOIN calendar_feed f ON f.person_id = p.id WHERE p.id = $1`,
)

/** What is not given stays as it is. */
const choose = statement(
  'choose-settings',
  `UPDATE person SET locale = coalesce($2::locale, locale), notice_mail = coalesce($3::notice_mail, notice_mail),
    phone = CASE WHEN $4::text IS NULL THEN phone ELSE nullif($4, '') END
  WHERE id = $1`,
)

/** What waits to be mailed goes as the person wants it from now on. */
const redate = statement(
  'redate-mails',
  `UPDATE notice n SET mail_due_at = ${mailDue('p', 'greatest(n.at, now())')}
  FROM person p WHERE p.id = n.person_id AND n.person_id = $1 AND n.mail_id IS NULL AND n.mail_due_at IS NOT NULL`,
)

const ChooseSettingsInput = builder.inputType('ChooseSettingsInput', {
  description: 'What is left out stays as it is.',
  fields: (t) => ({
    locale: t.field({ type: LocaleEnum }),
    noticeMail: t.field({ type: NoticeMailEnum }),
    phone: t.string({ description: 'Empty: none.' }),
  }),
})

/** What the viewer chose for themself. */
export const ownSettings = async (context: Parameters<typeof signedIn>[0]): Promise<OwnSettings> => {
  const [found] = await settings(context.database.writes, [signedIn(context).personId])
  if (!found) throw new Error('a person who is signed in is gone')
  return found
}

builder.queryField('ownSettings', (t) =>
  t.field({
    type: OwnSettingsType,
    authScopes: { signedIn: true },
    resolve: (_, _args, context) => ownSettings(context),
  }),
)

builder.mutationField('chooseSettings', (t) =>
  t.field({
    type: OwnSettingsType,
    authScopes: { signedIn: true },
    errors: { types: [...expectedErrors] },
    args: { input: t.arg({ type: ChooseSettingsInput, required: true }) },
    resolve: async (_, { input: { locale, noticeMail, phone } }, context) => {
      const { personId } = signedIn(context)
      const number = phone === null || phone === undefined ? null : typedText('phone', phone)
      if (number !== null && !isPhone(number)) throw new ValidationError([{ path: 'phone', rule: 'phone' }])
      await transaction(context.database.writes, async (client) => {
        await choose(client, [personId, locale ?? null, noticeMail ?? null, number])
        if (noticeMail) await redate(client, [personId])
      })
      return ownSettings(context)
    },
  }),
)
