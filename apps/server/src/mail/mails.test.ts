import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noticeKinds } from '@thidua/schema/notices/notice-kinds'
import { describe, expect, it } from 'vitest'
import { accountChanged } from './account-changed.ts'
import { invitation } from './invitation.ts'
import { type MailLocale, type MailTemplate, writeMail } from './mail-template.ts'
import { createMailer } from './mailer.ts'
import { type NoticesTold, notices } from './notices.ts'
import { passwordReset } from './password-reset.ts'
import { receipt } from './receipt.ts'

const id = '0197a1de-0000-7000-8000-000000000001'

const link = {
  name: 'Trần Thị Mẫu',
  email: 'mau@a.example',
  path: '/loi-moi#7K2M-0000',
  expiresAt: new Date('2026-11-29T16:59:00Z'),
}

/** One notice of every kind, told to both sides. */
const everyNotice: NoticesTold = {
  name: 'Trần Thị Mẫu',
  notices: noticeKinds.flatMap((kind) =>
    [false, true].map((asHost) => ({
      kind,
      asHost,
      at: new Date('2026-11-29T16:59:00Z'),
      agency: 'Sở Dân tộc và Tôn giáo',
      round: 'Sơ kết 2021–2023',
      by: 'Phạm Văn Trưởng',
      deadline: new Date('2026-12-10T17:00:00Z'),
      said: 'Sở Dân tộc và Tôn giáo',
      path: `/bao-cao/${id}`,
    })),
  ),
}

/** Every mail with what it tells. */
const mails: Record<string, [MailTemplate<never>, object]> = {
  'account-changed': [
    accountChanged,
    { name: 'Trần Thị Mẫu', email: 'mau@a.example', at: new Date('2026-11-29T16:59:00Z'), change: 'recoveryCodesMade' },
  ],
  invitation: [invitation, link],
  notices: [notices, everyNotice],
  'password-reset': [passwordReset, link],
  receipt: [
    receipt,
    {
      reportId: id,
      host: 'Sở Nội vụ',
      agency: 'Sở Dân tộc và Tôn giáo',
      round: 'Sơ kết 2021–2023',
      movement: 'Chung sức xây dựng nông thôn mới',
      reference: 'BC-2026-000012',
      submittedAt: new Date('2026-11-29T16:59:00Z'),
      number: 2,
      submittedBy: 'Trần Thị Mẫu',
      sha256: 'ab'.repeat(32),
    },
  ],
}

const locales: readonly MailLocale[] = ['vi', 'en']

describe.each(Object.entries(mails))('the mail “%s”', (_, [template, data]) => {
  it.each(locales)('reads as a person would write it (%s)', (locale) => {
    const { subject, text } = writeMail(template, locale, 'https://thidua.example', data as never)
    for (const words of [subject, text]) {
      expect(words).toBe(words.normalize('NFC'))
      expect(words).not.toMatch(/undefined|null|NaN|\[object|\{|\}/u)
    }
    expect(subject).not.toMatch(/[\r\n]/u)
    expect(subject.length).toBeLessThan(150)
    expect(text).toMatch(/https:\/\/thidua\.example\/[a-z-]+(?:[/#]|$)/mu)
    // The clock of Vietnam, whatever the server's.
    expect(text).toContain('23:59')
  })

  it('tells the same in both languages', () => {
    const [vi, en] = locales.map((locale) => writeMail(template, locale, '', data as never))
    expect(vi?.text.split('\n').length).toBe(en?.text.split('\n').length)
    for (const value of Object.values(data).filter((told) => typeof told === 'string'))
      expect(vi?.text.includes(value)).toBe(en?.text.includes(value))
    expect(vi?.subject).not.toBe(en?.subject)
  })
})

it.each(noticeKinds)('the mail of one notice, “%s”, says it in its subject', (kind) => {
  for (const notice of everyNotice.notices.filter((one) => one.kind === kind))
    for (const locale of locales) {
      const told = { name: 'Trần Thị Mẫu', notices: [notice] }
      const { subject, text } = writeMail(notices, locale, 'https://thidua.example', told)
      expect(text).toContain(`${subject}.`)
      expect(subject).not.toMatch(/undefined|null|\{|\}/u)
      // The day before the instant at which the deadline's day is over, in Vietnam.
      if (/\d{2}\/\d{2}\/\d{4}/u.test(subject)) expect(subject).toContain('10/12/2026')
    }
})

describe('what people typed', () => {
  const attacks = [
    'A\r\nBcc: ke@evil.example',
    'A\n\nhttps://evil.example/loi-moi#7K2M',
    'A\u2028Content-Type: text/html',
    '<script>alert(1)</script>',
    'A\u202Egnp.exe',
    '=?utf-8?B?QQ0KQmNjOiBrZUBldmlsLmV4YW1wbGU=?=',
  ]
  /** The same data with an attack in place of every name. */
  const attacked = (told: unknown, attack: string): unknown => {
    if (typeof told === 'string') return /^[A-ZĐ]/u.test(told) && !told.startsWith('BC-') ? attack : told
    if (Array.isArray(told)) return told.map((one) => attacked(one, attack))
    if (typeof told !== 'object' || told === null || told instanceof Date) return told
    return Object.fromEntries(
      Object.entries(told).map(([key, value]) => [
        key,
        key === 'change' || key === 'kind' ? value : attacked(value, attack),
      ]),
    )
  }

  it.each(attacks)('is words of a mail, never a header, a line of ours or a page: %j', async (attack) => {
    const folder = await mkdtemp(join(tmpdir(), 'mails-'))
    const deliver = createMailer({ smtpUrl: undefined, mailFrom: 'app@thidua.example', dataFolder: folder })
    for (const [name, [template, data]] of Object.entries(mails))
      for (const locale of locales) {
        const plain = writeMail(template, locale, 'https://thidua.example', data as never)
        const mail = writeMail(template, locale, 'https://thidua.example', attacked(data, attack) as never)
        expect(mail.text.split('\n').length).toBe(plain.text.split('\n').length)
        for (const words of [mail.subject, mail.text]) expect(words).not.toMatch(/[\r\u2028\u202E]/u)
        await deliver({ ...mail, to: 'mau@a.example', id: `${name}-${locale}` })
        const sent = await readFile(join(folder, 'outbox', `${name}-${locale}.eml`), 'utf8')
        const head = sent.slice(0, sent.indexOf('\r\n\r\n'))
        expect(
          head
            .split(/\r\n(?!\s)/u)
            .map((line) => line.split(':')[0])
            .toSorted(),
        ).toEqual(
          [
            'Content-Transfer-Encoding',
            'Content-Type',
            'Date',
            'From',
            'MIME-Version',
            'Message-ID',
            'Subject',
            'To',
          ].toSorted(),
        )
        expect(head).toMatch(/^Content-Type: text\/plain/mu)
        expect(head).toMatch(/^To: mau@a\.example$/mu)
      }
    await rm(folder, { recursive: true })
  })
})

it('every mail is read here', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => !/\.test\.ts$|^(?:mail|send)/u.test(file))
  expect(files.map((file) => file.replace('.ts', ''))).toEqual(Object.keys(mails))
})
