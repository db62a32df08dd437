import type { DraftFields, FieldPatch } from '@thidua/draft/draft-fields'
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
