import { expect } from 'vitest'
import type { SmallProvince } from '../small-province.ts'
import type { AsStranger } from './administration-as-stranger.ts'

/** What notices and reminders give to somebody who is signed in and has no part in anything: their own, and nothing of others. */
export const noticesAsStranger = (province: () => SmallProvince): Record<string, AsStranger> => ({
  notices: { ask: () => '{ notices { edges { cursor } } }', gives: { edges: [] } },
  unreadNotices: { ask: () => '{ unreadNotices }', gives: 0 },
  ownSettings: {
    ask: () => '{ ownSettings { locale noticeMail phone } }',
    gives: { locale: 'vi', noticeMail: 'atOnce', phone: null },
  },
  handSection: {
    ask: () =>
      `mutation { handSection(input: { reportId: "${province().reports.first}", path: "II.1/narrative", toName: "x", days: 3 }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  ...Object.fromEntries(
    [
      ['endHandedSection', ''],
      ['decideHandedAnswer', ', decision: taken'],
    ].map(([name, more]) => [
      name,
      {
        ask: () => `mutation { ${name}(id: "${province().roundId}"${more}) { __typename } }`,
        gives: { __typename: 'NotFoundError' },
      },
    ]),
  ),
  readNotices: {
    ask: () =>
      'mutation { readNotices(ids: ["1"], upTo: "999") { ... on MutationReadNoticesSuccess { data { unread } } } }',
    gives: { data: { unread: 0 } },
  },
  roundReminders: { ask: () => `{ roundReminders(roundId: "${province().roundId}") { name } }`, gives: null },
  reminder: { ask: () => `{ reminder(id: "${province().roundId}") { madeAt } }`, gives: null },
  remindReports: {
    ask: () => `mutation { remindReports(input: { roundId: "${province().roundId}" }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  remindByItself: {
    ask: () => `mutation { remindByItself(roundId: "${province().roundId}", on: true) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  makeCalendarAddress: {
    ask: () => 'mutation { makeCalendarAddress }',
    gives: expect.stringMatching(/^\/calendar\/deadlines\.ics\?ma=[0-9A-Z-]{39}$/u),
  },
  revokeCalendarAddress: {
    ask: () => 'mutation { revokeCalendarAddress { calendarSince } }',
    gives: { calendarSince: null },
  },
  chooseSettings: {
    ask: () => 'mutation { chooseSettings(input: {}) { ... on MutationChooseSettingsSuccess { data { locale } } } }',
    gives: { data: { locale: 'vi' } },
  },
})
