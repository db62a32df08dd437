import type { messages as vi } from '../vi/deadlines.ts'

export const messages: typeof vi = {
  left: (days) =>
    days > 1
      ? `${days}\u00a0days left`
      : days === 1
        ? 'until the end of tomorrow'
        : days === 0
          ? 'due by the end of today'
          : `${-days}\u00a0${days === -1 ? 'day' : 'days'} late`,
  extension: (day, by, at, reason) =>
    `${day ? `Extended to ${day}` : 'Extension taken back'}: approved by ${by} on ${at}. Reason: ${reason}`,
  extensionEffects: {
    lateToOnTime: 'Extended after submission: a report that came late counts as on time.',
    afterCompilerDeadline: 'This deadline is after the round’s deadline for compiling.',
  },
  roundCancelled: (reason) => `Round cancelled. Reason: ${reason}`,
}
