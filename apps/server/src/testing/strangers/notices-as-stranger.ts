import type { SmallProvince } from '../small-province.ts'
import type { AsStranger } from './administration-as-stranger.ts'

/** What notices and reminders give to somebody who is signed in and has no part in anything: their own, and nothing of others. */
export const noticesAsStranger = (_province: () => SmallProvince): Record<string, AsStranger> => ({
  notices: { ask: () => '{ notices { edges { cursor } } }', gives: { edges: [] } },
  unreadNotices: { ask: () => '{ unreadNotices }', gives: 0 },
  ownSettings: {
    ask: () => '{ ownSettings { locale noticeMail phone } }',
    gives: { locale: 'vi', noticeMail: 'atOnce', phone: null },
  },
  readNotices: {
    ask: () =>
      'mutation { readNotices(ids: ["1"], upTo: "999") { ... on MutationReadNoticesSuccess { data { unread } } } }',
    gives: { data: { unread: 0 } },
  },
  chooseSettings: {
    ask: () => 'mutation { chooseSettings(input: {}) { ... on MutationChooseSettingsSuccess { data { locale } } } }',
    gives: { data: { locale: 'vi' } },
  },
})
