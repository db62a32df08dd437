import { diffIndices } from 'node-diff3'
import { words } from './words.ts'

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Word-level difference; `same` + `removed` joined are the old text, `same` + `added` the new one. */
export function diffTexts(before: string, after: string): DiffPart[] {
  const [old, fresh] = [words(before), words(after)]
  const parts: DiffPart[] = []
  const push = (kind: DiffPart['kind'], text: string) => {
    if (text !== '') parts.push({ kind, text })
  }
  let done = 0
  for (const { buffer1, buffer2, buffer2Content } of diffIndices(old, fresh)) {
    push('same', old.slice(done, buffer1[0]).join(''))
    push('removed', old.slice(buffer1[0], buffer1[0] + buffer1[1]).join(''))
    push('added', buffer2[1] === 0 ? '' : buffer2Content.join(''))
    done = buffer1[0] + buffer1[1]
  }
  push('same', old.slice(done).join(''))
  return parts
}
