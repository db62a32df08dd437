import { textHunks } from './text-hunks.ts'

/**
 * A piece of a comparison. `replaced` is a passage of which nothing stands as it was, or that differs too much to be
 * compared word by word: it is read as the old passage and then the new one.
 */
export type DiffPart =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'replaced'; readonly before: string; readonly after: string }

/** Letters of a passage: a longer one that was changed as a whole is called replaced. About three lines. */
const passage = 240

/**
 * Word-level difference of two texts, read from left to right: `same`, `removed` and the `before` of `replaced` joined
 * are the old text, `same`, `added` and `after` the new one. The same on every device, and in time by the texts' length.
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = []
  const push = (kind: 'same' | 'removed' | 'added', text: string) => {
    if (text !== '') parts.push({ kind, text })
  }
  let done = 0
  for (const hunk of textHunks(before, after)) {
    const [old, fresh] = [before.slice(hunk.before.from, hunk.before.to), after.slice(hunk.after.from, hunk.after.to)]
    push('same', before.slice(done, hunk.before.from))
    if (old !== '' && fresh !== '' && Math.max(old.length, fresh.length) > passage)
      parts.push({ kind: 'replaced', before: old, after: fresh })
    else {
      push('removed', old)
      push('added', fresh)
    }
    done = hunk.before.to
  }
  push('same', before.slice(done))
  return parts
}
