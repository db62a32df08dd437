/** What people are told of, by names that stand in the database for ever. */
export const noticeKinds = [
  'opened',
  'reminder',
  'presented',
  'sentBack',
  'submitted',
  'resubmitted',
  'recalled',
  'returned',
  'returnUndone',
  'accepted',
  'acceptanceUndone',
  'extended',
  'deadlineMoved',
  'compiled',
  'compilingWithdrawn',
  'withdrawn',
  'readmitted',
  'handedOver',
  'entered',
  'takenOver',
  'cancelled',
  'delegated',
  'roleGiven',
  'invited',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** How a person wants notices by mail; in the product they always stand. */
export const noticeMails = ['atOnce', 'digest', 'none'] as const
export type NoticeMail = (typeof noticeMails)[number]
