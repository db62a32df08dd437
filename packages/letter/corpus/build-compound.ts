/** Streams in a compound file of sectors of 512 bytes, each padded beyond the size of small streams. */
export function compound(streams: readonly (readonly [string, Buffer])[]): Uint8Array {
  const sectors: Buffer[] = []
  const chains: number[] = []
  const add = (bytes: Buffer): number => {
    const first = sectors.length
    const count = Math.max(1, Math.ceil(bytes.length / 512))
    for (let index = 0; index < count; index++) {
      const sector = Buffer.alloc(512)
      bytes.copy(sector, 0, index * 512, (index + 1) * 512)
      sectors.push(sector)
      chains.push(index === count - 1 ? 0xfffffffe : first + index + 1)
    }
    return first
  }
  const entries = streams.map(([name, bytes]) => {
    const padded = Buffer.concat([bytes, Buffer.alloc(Math.max(0, 4096 - bytes.length))])
    return directoryEntry(name, 2, add(padded), padded.length)
  })
  const directory = add(Buffer.concat([directoryEntry('Root Entry', 5, 0xfffffffe, 0), ...entries]))
  const fatSectors = Math.ceil((chains.length + 4) / 127)
  const fatAt = sectors.length
  const fat = Buffer.alloc(fatSectors * 512, 0xff)
  for (const [index, next] of [...chains, ...Array.from({ length: fatSectors }, () => 0xfffffffd)].entries())
    fat.writeUInt32LE(next, index * 4)
  const header = Buffer.alloc(512, 0xff)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 0)
  header.fill(0, 8, 76)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(fatSectors, 44)
  header.writeUInt32LE(directory, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(0xfffffffe, 60)
  header.writeUInt32LE(0xfffffffe, 68)
  for (let index = 0; index < fatSectors; index++) header.writeUInt32LE(fatAt + index, 76 + index * 4)
  return new Uint8Array(Buffer.concat([header, ...sectors, fat]))
}

function directoryEntry(name: string, type: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 0, 'utf16le')
  entry.writeUInt16LE((name.length + 1) * 2, 64)
  entry.writeUInt8(type, 66)
  entry.writeUInt8(1, 67)
  entry.fill(0xff, 68, 80)
  entry.writeUInt32LE(start, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}
