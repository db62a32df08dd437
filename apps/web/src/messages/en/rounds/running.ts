import { plural } from '#messages/plural.ts'
import type { Catalogues } from '../../catalogues.ts'

export const running: Catalogues['rounds']['running'] = {
  days: (opens, agencies, compiler) =>
    `Opens ${opens} · agencies’ deadline ${agencies} · compiler’s deadline ${compiler}`,
  published: 'The round is published.',
  sent: (sent, asked) => `${sent}/${asked} submitted`,
  board: 'Open dashboard',
  copy: 'Prepare a new round from this one',
  copied: 'Copied from the former round: enter name and days, then save.',
  cancelled: 'This round was cancelled',
  moveDeadline: 'Move deadlines',
  moveTitle: 'Move the deadlines of the round',
  moveLine: 'The new deadline holds for all agencies. The former one and the reason stay in the history.',
  moved: 'Deadlines moved.',
  extensionsBefore: (count, day) =>
    `${plural(count, 'agency has', 'agencies have')} an extension to a day not after ${day}: the round’s new deadline holds there.`,
  effects: {
    agencyDeadlineOff: 'The agencies’ deadline is a day off.',
    compilerDeadlineOff: 'The compiler’s deadline is a day off.',
    lateToOnTime: 'Reports that came late will count as on time.',
    onTimeToLate: 'Reports that came on time will count as late.',
  },
  regimeTitle: 'Change basis and guidance',
  regimeLine: 'Clerks of the agencies read the new words at once. The old ones stay in the history.',
  releases: 'Reviewers only propose to return a report; a compiler looks again and returns it to the agency.',
  move: 'Move deadlines',
  cancel: 'Cancel the round',
  cancelTitle: 'Cancel this reporting round?',
  cancelLine: 'Agencies read the reason; reports are closed, what was written is kept. It cannot be opened again.',
  cancelConfirm: 'Cancel reporting round',
  keep: 'Keep it',
  addTitle: 'Add agencies to the round',
  regime: 'Reporting regime',
}
