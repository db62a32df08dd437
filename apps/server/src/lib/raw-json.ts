import { randomBytes } from 'node:crypto'

// Random per process, so that no text a person writes can be taken for a mark.
const mark = `raw-${randomBytes(12).toString('hex')}-`
const marks = new RegExp(`"${mark}(\\d+)"`, 'gu')
let pending: string[] = []

/**
 * JSON text that PostgreSQL has already printed (a draft, a submission's answers, an outline). It goes
 * into the response as it is: parsing and printing it again would be most of a request's work.
 */
export class RawJson {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }

  /** Called by `JSON.stringify` inside `printJson`, elsewhere it gives the value itself. */
  toJSON(): unknown {
    if (!printing) return JSON.parse(this.text)
    pending.push(this.text)
    return mark + (pending.length - 1)
  }
}

let printing = false

/** Prints a value as JSON, raw texts in their places. */
export function printJson(value: unknown): string {
  printing = true
  pending = []
  try {
    const text = JSON.stringify(value)
    if (pending.length === 0) return text
    return text.replace(marks, (_, index: string) => pending[Number(index)] ?? 'null')
  } finally {
    printing = false
    pending = []
  }
}
