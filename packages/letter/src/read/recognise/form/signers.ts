import type { LetterJson } from '@thidua/schema/letter-json'
import { fold } from '../../../sentences/fold.ts'
import { isFamilyName, isName } from '../../../sentences/signing/person-name.ts'
import { isAuthority, isPost, isSigned, isSigningBody } from '../../../sentences/signing/signature-line.ts'
import { withoutStars } from '../../../sentences/without-stars.ts'
import type { Ledger } from '../ledger.ts'
import type { TextLine } from '../outline/line.ts'

interface Signature {
  readonly lines: string[]
  readonly name: string | null
}

/** As the letter's JSON has them. */
export type Signatures = Pick<LetterJson, 'signature' | 'cosignatures'>

/** One who signs: the lines of authority and post, wrapped ones joined, and the name under them. */
interface Signer {
  readonly posts: { text: string; lines: TextLine[] }[]
  name: TextLine | null
}

/** Folded posts that sign beside the one who answers for the letter. */
const beside = /^(?:nguoi (?:lap|viet|tong hop)|ke toan|thu ky|xac nhan cua)\b/u

/**
 * Who signs, from the lines of the signature. A line in capitals under a post that is no post itself is the rest of
 * it, unless it is the name. Of several signers the signature is his who answers for the letter: not who wrote it, else
 * the last, as the agency's head signs at the right; the others sign beside him.
 */
export function readSigners(lines: readonly TextLine[], ledger: Ledger): { signatures: Signatures; left: TextLine[] } {
  const signers: Signer[] = []
  const left: TextLine[] = []
  lines.forEach((line, index) => {
    const text = textOf(line)
    const signer = signers.at(-1)
    const isBody = signer?.name !== null && isSigningBody(text, lines[index + 1]?.text)
    const post =
      isBody ||
      (isPost(text) && !(isName(text) && !isCapitals(text) && signer?.name === null && signer.posts.length > 0))
    const under = signer && signer.name === null ? signer : undefined
    if (post) {
      if (under) under.posts.push({ text, lines: [line] })
      else signers.push({ posts: [{ text, lines: [line] }], name: null })
    } else if (isSigned(text)) ledger.claim([line], 'formula')
    else if (under && isName(text) && !isWrappedPost(lines, index)) under.name = line
    else if (under && isCapitals(text) && under.posts.length > 0 && isWrappedPost(lines, index)) {
      const last = under.posts.at(-1)
      if (last) under.posts[under.posts.length - 1] = { text: `${last.text} ${text}`, lines: [...last.lines, line] }
    } else if (!signer && isName(text)) signers.push({ posts: [], name: line })
    else left.push(line)
  })
  const main = signers.findLast(({ posts }) => !beside.test(fold(posts[0]?.text ?? ''))) ?? signers.at(-1)
  if (!main) return { signatures: { signature: null }, left }
  ledger.claim(signers.flatMap(linesOf), 'signature')
  const others = signers.filter((signer) => signer !== main)
  return {
    signatures: {
      signature: signatureOf(main),
      ...(others.length > 0 && { cosignatures: others.map(signatureOf) }),
    },
    left,
  }
}

const linesOf = ({ posts, name }: Signer): TextLine[] => [
  ...posts.flatMap((post) => post.lines),
  ...(name ? [name] : []),
]

const signatureOf = ({ posts, name }: Signer): Signature => ({
  lines: posts.map(({ text }) => text),
  name: name ? textOf(name) : null,
})

const textOf = ({ text }: TextLine): string => withoutStars(text)

const isCapitals = (text: string): boolean => text === text.toUpperCase()

/** Whether a line in capitals is the rest of the post above it: no family's name begins it, or a name still follows. */
function isWrappedPost(lines: readonly TextLine[], index: number): boolean {
  const line = lines[index]
  if (!line || !isCapitals(textOf(line))) return false
  const following = lines.slice(index + 1).map(textOf)
  const nextPost = following.findIndex((text) => isAuthority(text))
  const own = nextPost < 0 ? following : following.slice(0, nextPost)
  const named = own.some((text) => isName(text) && (!isCapitals(text) || isFamilyName(text)))
  return named || !isFamilyName(textOf(line))
}
