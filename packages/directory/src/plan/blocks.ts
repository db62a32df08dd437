import { fold } from '../columns/fold.ts'
import type { Block } from './directory.ts'

/** Finds blocks by what a file calls them: code or name, their marks and case aside. */
export class BlockFinder {
  readonly #exact = new Map<string, string>()
  readonly #byWord = new Map<string, string | null>()

  constructor(blocks: readonly Block[]) {
    // A name that two blocks have tells nothing; a code goes before another block's name.
    for (const { code, name } of blocks)
      this.#byWord.set(fold(name), this.#byWord.has(fold(name)) && this.#byWord.get(fold(name)) !== code ? null : code)
    for (const { code } of blocks) {
      this.#exact.set(code, code)
      this.#byWord.set(fold(code), code)
    }
  }

  find(text: string): string | null {
    return this.#exact.get(text) ?? this.#byWord.get(fold(text)) ?? null
  }

  /**
   * The codes of several blocks, apart by semicolons, line ends or commas; names have commas themselves, so a piece that
   * is a name stays whole. Gives the first piece that is no block in place of the codes.
   */
  findAll(text: string): readonly string[] | { readonly unknown: string } {
    const codes = new Set<string>()
    for (const piece of pieces(text, ';')) {
      const whole = this.find(piece)
      for (const part of whole === null ? pieces(piece, ',') : [piece]) {
        const code = this.find(part)
        if (code === null) return { unknown: part }
        codes.add(code)
      }
    }
    return [...codes].toSorted()
  }
}

const pieces = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((piece) => piece.trim())
    .filter(Boolean)
