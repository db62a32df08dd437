const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of an XML file with its entities resolved; what is none of XML's five or a number stays. */
export const decodeXml = (text: string): string =>
  text.replace(/&(?:#(x?)([\da-f]+)|(\w+));/giu, (whole, hex: string, digits: string | undefined, name: string) => {
    if (digits === undefined) return named[name] ?? whole
    const point = Number.parseInt(digits, hex ? 16 : 10)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
