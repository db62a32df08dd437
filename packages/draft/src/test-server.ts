import type { DraftFields, FieldPatch } from './draft-fields.ts'
import type { SavedField } from './save-queue.ts'

const at = '2026-01-05T03:02:00.000Z'

/** The server's rule in memory: accept on the current version or an equal value, else answer with theirs. */
export function serverInMemory() {
  const fields: Record<string, { value: string; version: number; by: string; at: string }> = {}
  const seen = new Map<string, SavedField>()
  const save = (clientId: string, patches: FieldPatch[]): SavedField[] =>
    patches.map((patch) => {
      const key = `${clientId}/${patch.clientSeq}`
      const repeat = seen.get(key)
      if (repeat) return repeat
      const now = fields[patch.path]
      const conflict = (now?.version ?? 0) !== patch.baseVersion && now?.value !== patch.value
      if (!conflict) fields[patch.path] = { value: patch.value, version: (now?.version ?? 0) + 1, by: clientId, at }
      const state = fields[patch.path] ?? { value: '', version: 0, by: '', at }
      const answer: SavedField = {
        ...state,
        path: patch.path,
        outcome: conflict ? 'conflict' : 'saved',
        clientSeq: patch.clientSeq,
      }
      if (!conflict) seen.set(key, answer)
      return answer
    })
  return { fields: fields as DraftFields, save }
}
