/**
 * Identity of a document in the registry: number and issuer, both as people vary them. Case, marks and
 * spaces do not count, "Ủy ban nhân dân" is "UBND", and the province's name after a body of the province
 * may be left out ("Sở Nội vụ tỉnh Quảng Ngãi" = "Sở Nội vụ").
 */
export function documentKey(number: string, issuer: string): string {
  const body = plain(issuer)
    .replaceAll('uy ban nhan dan', 'ubnd')
    .replaceAll('hoi dong nhan dan', 'hdnd')
    .replace(/(?<=.) (tinh|thanh pho)(?! (uy|doan))( \p{L}+){0,3}$/u, '')
  return `${number.normalize('NFC').replaceAll(/\s/gu, '').toUpperCase()} ${body}`
}

/** Lower case without marks and without doubled spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/gu, ' ')
    .trim()
