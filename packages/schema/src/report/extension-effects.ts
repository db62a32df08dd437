import { isLate } from '../vietnam-day.ts'

/**
 * What a new deadline does that nobody does by the way: a report that came late counts as on time; the agency may send
 * when the round is to be compiled already. Whoever grants it says that this is meant.
 */
export const extensionEffects = ['lateToOnTime', 'afterCompilerDeadline'] as const
export type ExtensionEffect = (typeof extensionEffects)[number]

/** Deadlines and the first sending as milliseconds since the epoch. */
interface Granted {
  readonly before: number
  readonly after: number
  /** Null while nothing that stands was sent. */
  readonly firstSubmitted: number | null
  readonly compilerDeadline: number
}

/** What moving one agency's deadline from `before` to `after` does. */
export function effectsOf({ before, after, firstSubmitted, compilerDeadline }: Granted): ExtensionEffect[] {
  const cameLate = firstSubmitted !== null && isLate(firstSubmitted, before)
  return extensionEffects.filter((effect) =>
    effect === 'lateToOnTime' ? cameLate && !isLate(firstSubmitted, after) : after > compilerDeadline,
  )
}
