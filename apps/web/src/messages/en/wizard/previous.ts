import type { previous as vi } from '../../vi/wizard/previous.ts'

export const previous: typeof vi = {
  title: 'Answer of the previous round',
  offer: (day) => `Answered in the previous round (${day}).`,
  titleOf: (agency) => `Answer of ${agency} in the previous round`,
  offerOf: (agency, day) => `Answered by ${agency} in the previous round (${day}).`,
  show: 'Show',
  hide: 'Hide',
  take: 'Take over',
  takeFree: (count) => `Take over all ${count} into empty fields`,
  join: 'Add behind what is there',
  replace: 'Replace what is there',
  past: 'Previous round',
  present: 'Here now',
  same: 'Already in this report.',
  hasContent: 'This item has content now.',
  taken: 'Taken over.',
  takeBack: 'Undo',
  oldYears: (years) => `Names ${years}, of the time before: once taken, make it say this time.`,
}
