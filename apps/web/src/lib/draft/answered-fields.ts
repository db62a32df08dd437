import type { DraftFields, FieldPatch } from '@thidua/draft/draft-fields'
import type { SaveQueue } from '@thidua/draft/save-queue'
import type { PatchAnswer } from '@thidua/draft/saving-rule'

/** The fields that the answers tell of; a text for the history says nothing of its field. */
export const answeredFields = (answers: readonly PatchAnswer[], patches: readonly FieldPatch[]): DraftFields => {
  const lost = new Set(patches.filter((patch) => patch.lost).map(({ clientSeq }) => clientSeq))
  return Object.fromEntries(
    answers.flatMap((answer) => {
      if (answer.outcome === 'refused' || lost.has(answer.clientSeq)) return []
      const { path, value, version, by, at } = answer
      return [[path, { value, version, by, at }]]
    }),
  )
}

/** Who saved what this page's own text was joined with. */
export interface JoinedWith {
  readonly by: string
  /** ISO instant of their save. */
  readonly at: string
}

/** The fields whose text met somebody else's and went on joined with it, as `queue` has them after the answers. */
export const joinedWith = (answers: readonly PatchAnswer[], queue: SaveQueue): Readonly<Record<string, JoinedWith>> =>
  Object.fromEntries(
    answers.flatMap((answer) =>
      answer.outcome === 'conflict' && !queue.conflicts[answer.path]
        ? [[answer.path, { by: answer.by, at: answer.at }]]
        : [],
    ),
  )
