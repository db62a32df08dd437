import type { FieldState } from './draft-fields.ts'
import { intoTray, numbersLeftOut, pendingOf, withConflict, without } from './queue-parts.ts'
import type { InFlightField, PendingField, SaveQueue } from './save-queue.ts'
import type { PatchAnswer } from './saving-rule.ts'

/** One text of two that were made of `base`, where neither touched what the other changed; null leaves them to the person. */
export type JoinEdits = (path: string, base: string, mine: string, theirs: string) => string | null

/**
 * Applies the server's answers: the request is over. What met somebody else's text goes on joined with it where `join`
 * says how, and becomes a conflict where it does not.
 */
export function acknowledge(
  queue: SaveQueue,
  answers: readonly PatchAnswer[],
  join: JoinEdits = () => null,
): SaveQueue {
  return answers.reduce((left, answer) => acknowledgeOne(left, answer, join), queue)
}

function acknowledgeOne(queue: SaveQueue, answer: PatchAnswer, join: JoinEdits): SaveQueue {
  const { path } = answer
  const sent = queue.inFlight[path]
  if (!sent || sent.clientSeq !== answer.clientSeq) return queue
  const arrived = { ...queue, inFlight: without(queue.inFlight, path) }
  if (answer.outcome === 'refused' && answer.why === 'reused') return withFreshNumber(arrived, path, sent)
  if (sent.lost) return settleLost(arrived, path, sent, answer)
  const since = queue.pending[path]
  // The text typed since takes the place of the one refused, and is judged by itself.
  if (answer.outcome === 'refused') return since ? arrived : intoTray(arrived, path, sent, answer.why, true)
  const { value, version, by, at } = answer
  if (answer.outcome === 'conflict') {
    const own = since ?? sent
    const { value: mine, typedAt } = own
    const joined = join(path, sent.base, mine, value)
    if (joined !== null) return withJoined(arrived, path, { ...pendingOf(own), value: joined }, answer)
    const conflict = { mine, typedAt, base: sent.base, theirs: { value, version, by, at } }
    return withConflict({ ...arrived, pending: without(queue.pending, path) }, path, conflict)
  }
  if (!since) return arrived
  // Typed on while the save was under way: the next save builds on the version just made.
  const pending =
    since.value === value
      ? without(queue.pending, path)
      : { ...queue.pending, [path]: { ...since, base: value, baseVersion: version } }
  return { ...arrived, pending }
}

/** The joined text goes out over theirs; where it is theirs there is nothing left to say. */
function withJoined(queue: SaveQueue, path: string, joined: PendingField, theirs: FieldState): SaveQueue {
  const pending = { ...joined, base: theirs.value, baseVersion: theirs.version }
  return {
    ...queue,
    pending: joined.value === theirs.value ? without(queue.pending, path) : { ...queue.pending, [path]: pending },
  }
}

/** A number of this device stands for another text: the text is sent again under one that cannot. */
function withFreshNumber(queue: SaveQueue, path: string, sent: InFlightField): SaveQueue {
  const pending = sent.lost || queue.pending[path] ? queue.pending : { ...queue.pending, [path]: pendingOf(sent) }
  return { ...queue, nextSeq: queue.nextSeq + numbersLeftOut, pending }
}

/** The text that gave way is in the history: the choice holds. Refused there, it goes to the tray instead. */
function settleLost(queue: SaveQueue, path: string, sent: InFlightField, answer: PatchAnswer): SaveQueue {
  const conflict = queue.conflicts[path]
  if (!conflict?.givenUp || conflict.mine !== sent.value) return queue
  const settled = { ...queue, conflicts: without(queue.conflicts, path) }
  return answer.outcome === 'refused' ? intoTray(settled, path, sent, answer.why, false) : settled
}
