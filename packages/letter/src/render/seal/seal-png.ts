import { zlibSync } from 'fflate'
import { sealModules } from './seal-modules.ts'

/** Pixels a module: a printer that smooths pictures then leaves their edges alone. */
const scale = 8
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A seal's code as a picture of one bit a pixel (PNG, ISO/IEC 15948). The same code gives the same bytes. */
export function sealPng(code: string): Uint8Array {
  const rows = sealModules(code)
  const side = rows.length * scale
  const line = (row: readonly boolean[]) => {
    const bytes = new Uint8Array(1 + Math.ceil(side / 8)).fill(0xff, 1)
    // A module is a byte wide.
    row.forEach((on, column) => {
      if (on) bytes[1 + column] = 0
    })
    return bytes
  }
  const pixels = rows.flatMap((row) => Array.from({ length: scale }, () => line(row)))
  return joined([
    Uint8Array.from(signature),
    chunk('IHDR', [...number(side), ...number(side), 1, 0, 0, 0, 0]),
    chunk('IDAT', zlibSync(joined(pixels), { level: 9 })),
    chunk('IEND', []),
  ])
}

function chunk(name: string, data: ArrayLike<number>): Uint8Array {
  const named = Uint8Array.from([...new TextEncoder().encode(name), ...Array.from(data)])
  return joined([Uint8Array.from(number(data.length)), named, Uint8Array.from(number(crc(named)))])
}

const number = (value: number): number[] => [24, 16, 8, 0].map((bits) => (value >>> bits) & 0xff)

function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  }
  return ~rest >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
