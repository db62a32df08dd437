/** One field that differs between two states of a draft. */
export interface AnswerChange {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** Fields that differ between two submissions, in the order of their paths; an absent field reads as empty. */
export function diffAnswers(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): AnswerChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((path) => ({ path, before: before[path] ?? '', after: after[path] ?? '' }))
    .filter((change) => change.before !== change.after)
}
