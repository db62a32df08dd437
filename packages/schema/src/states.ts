/** States of a report (domain: "States"), in the order of its life. */
export const reportStates = [
  'NOT_STARTED', // Chưa bắt đầu
  'DRAFTING', // Đang soạn
  'WITH_HEAD', // Trình lãnh đạo
  'SUBMITTED', // Đã gửi
  'RETURNED', // Bị trả lại
  'REVISING', // Đang sửa
  'RESUBMITTED', // Đã gửi lại
  'ACCEPTED', // Đã tiếp nhận
  'COMPILED', // Đã tổng hợp
] as const
export type ReportState = (typeof reportStates)[number]

export const reportActs = [
  'write',
  'present',
  'takeBack',
  'sendBack',
  'submit',
  'enter',
  'takeOver',
  'recall',
  'return',
  'accept',
  'undo',
  'compile',
  'uncompile',
  'follow',
  'unfollow',
] as const
export type ReportAct = (typeof reportActs)[number]

/**
 * The one state machine. `compile` is the issue of the round's compiled letter, `uncompile` its withdrawal; `follow` begins
 * the letter that supplements or replaces an issued one, `unfollow` drops it. `enter` is the host's: a letter that came by another way is entered for the agency; `takeOver` is the agency's, which writes
 * on from it. `takeBack` is the clerk's, of what was presented to the head; `recall` is the author's while nobody has opened the report; `undo` is the
 * reviewer's, of a return or an acceptance, while nobody acted on it. Whether it is the first or a
 * later submission decides where `submit`, `recall` and `undo` lead.
 */
export function nextState(state: ReportState, act: ReportAct, submissions: number): ReportState | null {
  const awaiting = submissions > 1 ? 'RESUBMITTED' : 'SUBMITTED'
  switch (act) {
    case 'write':
      if (state === 'NOT_STARTED') return 'DRAFTING'
      if (state === 'RETURNED') return 'REVISING'
      return state === 'DRAFTING' || state === 'REVISING' ? state : null
    case 'present':
      return state === 'DRAFTING' || state === 'REVISING' ? 'WITH_HEAD' : null
    case 'takeBack':
    case 'sendBack':
      return state === 'WITH_HEAD' ? (submissions > 0 ? 'REVISING' : 'DRAFTING') : null
    case 'submit':
      if (state !== 'DRAFTING' && state !== 'REVISING' && state !== 'WITH_HEAD') return null
      return submissions > 0 ? 'RESUBMITTED' : 'SUBMITTED'
    case 'enter':
      return ['NOT_STARTED', 'DRAFTING', 'WITH_HEAD', 'RETURNED', 'REVISING'].includes(state)
        ? submissions > 0
          ? 'RESUBMITTED'
          : 'SUBMITTED'
        : null
    case 'takeOver':
      return state === 'SUBMITTED' || state === 'RESUBMITTED' ? 'REVISING' : null
    case 'recall':
      return state === 'SUBMITTED' ? 'DRAFTING' : state === 'RESUBMITTED' ? 'REVISING' : null
    case 'return':
      return state === 'SUBMITTED' || state === 'RESUBMITTED' ? 'RETURNED' : null
    case 'accept':
      return state === 'SUBMITTED' || state === 'RESUBMITTED' ? 'ACCEPTED' : null
    case 'undo':
      return state === 'RETURNED' || state === 'ACCEPTED' ? awaiting : null
    case 'compile':
      return state === 'ACCEPTED' ? 'COMPILED' : null
    case 'uncompile':
      return state === 'COMPILED' ? 'ACCEPTED' : null
    case 'follow':
      return state === 'SUBMITTED' || state === 'RESUBMITTED' ? 'REVISING' : null
    case 'unfollow':
      return state === 'REVISING' ? awaiting : null
  }
}

/** Whether the round counts the report as handed in. */
export const isHandedIn = (state: ReportState): boolean =>
  state === 'SUBMITTED' || state === 'RESUBMITTED' || state === 'ACCEPTED' || state === 'COMPILED'
