/** Where a report stands for who reminds: whose hand it is in. */
export const reminderStages = ['drafting', 'withHead', 'returned', 'returnedLong', 'unread', 'done'] as const
export type ReminderStage = (typeof reminderStages)[number]

/** Why a report is not reminded of; `moved` and `past` only of what the days asked for. */
export const leftOutReasons = [
  'done',
  'closed',
  'extended',
  'nobody',
  'remindedLately',
  'noAddress',
  'moved',
  'past',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** Hours within which nobody is reminded again of the same report. */
export const remindedWithinHours = 24

/** Days after which a return that nobody mends is the head's. */
export const returnedLongDays = 3
