/**
 * Work that a device does before the server looks at one more guess at an account that somebody guesses at: the honest
 * wait a second or so, once. Parts, because many small searches take more nearly the same time than one large.
 */
export interface SignInWork {
  /** Made by the server, good for one try and a few minutes. */
  readonly challenge: string
  /** How many answers are wanted. */
  readonly parts: number
  /** How many bits of each answer's SHA-256 are zero at the front. */
  readonly zeroBits: number
}

/** SHA-256 of a text's UTF-8, by whatever the platform has. */
export type Sha256 = (text: string) => Uint8Array

/** The answers, each the first number that will do. Takes `parts × 2^zeroBits` hashes on average. */
export const doWork = ({ challenge, parts, zeroBits }: SignInWork, sha256: Sha256): number[] =>
  Array.from({ length: parts }, (_, part) => {
    for (let answer = 0; ; answer++) if (fits(challenge, part, answer, zeroBits, sha256)) return answer
  })

/** Whether the work was done; takes `parts` hashes. */
export const isDone = (
  { challenge, parts, zeroBits }: SignInWork,
  answers: readonly number[],
  sha256: Sha256,
): boolean =>
  answers.length === parts && answers.every((answer, part) => fits(challenge, part, answer, zeroBits, sha256))

const fits = (challenge: string, part: number, answer: number, zeroBits: number, sha256: Sha256): boolean =>
  leadingZeroBits(sha256(`${challenge}.${part}.${answer}`)) >= zeroBits

/** Of the first four bytes. */
const leadingZeroBits = (digest: Uint8Array): number =>
  Math.clz32(((digest[0] ?? 0) << 24) | ((digest[1] ?? 0) << 16) | ((digest[2] ?? 0) << 8) | (digest[3] ?? 0))
