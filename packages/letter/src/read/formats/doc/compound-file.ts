import { Unreadable } from '../../source/unreadable.ts'

/** The container of Word's old files ([MS-CFB]): streams by name. Chains are followed no longer than the file has sectors. */
export class CompoundFile {
  readonly #view: DataView
  readonly #bytes: Uint8Array
  readonly #sectorBytes: number
  readonly #fat: readonly number[]
  readonly #entries = new Map<string, { readonly start: number; readonly size: number }>()
  #mini: { readonly fat: readonly number[]; readonly stream: Uint8Array } | null = null

  constructor(bytes: Uint8Array) {
    if (bytes.length < headerBytes * 2) throw new Unreadable(broken)
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = this.#view.getUint16(30, true)
    if (shift !== 9 && shift !== 12) throw new Unreadable(broken)
    this.#sectorBytes = 2 ** shift
    this.#fat = this.#readFat()
    this.#readDirectory()
  }

  /** The bytes of a stream; undefined when there is none of that name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name)
    if (!entry) return undefined
    if (entry.size >= miniCutoff || !this.#mini) return this.#chain(entry.start).subarray(0, entry.size)
    const parts: Uint8Array[] = []
    for (const sector of chainOf(entry.start, this.#mini.fat))
      parts.push(this.#mini.stream.subarray(sector * miniBytes, (sector + 1) * miniBytes))
    return joined(parts).subarray(0, entry.size)
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  #sector(number: number): Uint8Array {
    const from = (number + 1) * this.#sectorBytes
    return this.#bytes.subarray(from, from + this.#sectorBytes)
  }

  #numbers(bytes: Uint8Array): number[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true))
  }

  #readFat(): number[] {
    const most = Math.ceil(this.#bytes.length / this.#sectorBytes)
    const sectors: number[] = []
    for (let at = 76; at < headerBytes; at += 4) sectors.push(this.#view.getUint32(at, true))
    let next = this.#view.getUint32(68, true)
    for (let seen = 0; next < most && seen < most; seen++) {
      const numbers = this.#numbers(this.#sector(next))
      sectors.push(...numbers.slice(0, -1))
      next = numbers.at(-1) ?? end
    }
    // A damaged file may name one sector many times.
    return [...new Set(sectors)]
      .filter((sector) => sector < most)
      .flatMap((sector) => this.#numbers(this.#sector(sector)))
  }

  #chain(start: number): Uint8Array {
    return joined(chainOf(start, this.#fat).map((sector) => this.#sector(sector)))
  }

  #readDirectory(): void {
    const directory = this.#chain(this.#view.getUint32(48, true))
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
    const utf16 = new TextDecoder('utf-16le')
    const size = Math.min(directory.length, mostEntries * entryBytes)
    for (let at = 0; at + entryBytes <= size; at += entryBytes) {
      const length = Math.min(64, view.getUint16(at + 64, true))
      const name = utf16.decode(directory.subarray(at, at + Math.max(0, length - 2)))
      const type = directory[at + 66]
      const found = {
        start: view.getUint32(at + 116, true),
        size: Math.min(view.getUint32(at + 120, true), this.#bytes.length),
      }
      if (type === 2) this.#entries.set(name, found)
      else if (type === 5 && found.size > 0 && !this.#mini) {
        const start = this.#view.getUint32(60, true)
        this.#mini = {
          fat: start === end ? [] : this.#numbers(this.#chain(start)),
          stream: this.#chain(found.start).subarray(0, found.size),
        }
      }
    }
  }
}

const headerBytes = 512
const entryBytes = 128
const mostEntries = 10_000
const miniBytes = 64
const miniCutoff = 4096
const end = 0xffff_fffe

export const broken = 'Tệp .doc của Word cũ bị hỏng hoặc tải về chưa đủ: hãy mở bằng Word rồi lưu lại thành .docx.'

/** Sectors of a chain in order; one that runs in a circle ends where it meets itself. */
function chainOf(start: number, fat: readonly number[]): number[] {
  const sectors: number[] = []
  const seen = new Set<number>()
  for (let sector = start; sector < fat.length && !seen.has(sector); sector = fat[sector] ?? end) {
    seen.add(sector)
    sectors.push(sector)
  }
  return sectors
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
