import type { News } from '@thidua/schema/http/live'

/** Whether news are of what a page shows. */
export type Topic = (news: News) => boolean

/** Acts on one report. */
export const ofReport =
  (id: string): Topic =>
  ({ reports }) =>
    reports.includes(id)

/** A round, and of a host's people every report in it. */
export const ofRound =
  (id: string): Topic =>
  ({ rounds }) =>
    rounds.includes(id)

/** Any report or round that the person may know of. */
export const ofAllReports: Topic = ({ reports, rounds }) => reports.length > 0 || rounds.length > 0

/** What other devices saved of a draft; `me` names the page's own queue. */
export const ofDraft =
  (id: string, me: () => string): Topic =>
  ({ drafts }) =>
    drafts.some((draft) => draft.id === id && draft.by.some((by) => by !== me()))

/** Who has a report's draft open; a server of before this says nothing of it. */
export const ofPresence =
  (id: string): Topic =>
  ({ here = [] }) =>
    here.includes(id)

/** What is the person's own: what they are told. */
export const ofOwn: Topic = ({ own }) => own
