import { sealWords } from '../../../model/letter-seal.ts'

const squeezed = (text: string): string => text.replace(/[\s*]+/gu, '')
const receipt = String.raw`${squeezed(sealWords.receipt)}:BC-\d{4}-\d{6,12}-${squeezed(sealWords.version)}\d{1,4}-\d{2}/\d{1,2}/\d{4}`
const hash = String.raw`${squeezed(sealWords.hash)}:[\da-f]{64}`
const check = String.raw`${squeezed(sealWords.check)}:https?://[^\s#]{1,300}/kiem-tra-bao-cao`

/** The lines of a seal as they are printed, one, two or all three of them run together. */
const shape = new RegExp(`^(?=.)(?:${receipt})?(?:${hash})?(?:${check})?$`, 'u')
const longest = 600

/** Whether a line is the product's own seal under a letter, which says nothing of the report. */
export const isSealLine = ({ kind, text }: { readonly kind: string; readonly text: string }): boolean =>
  kind === 'text' && text.length <= longest && shape.test(squeezed(text))
