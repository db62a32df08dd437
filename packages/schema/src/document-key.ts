/** More than any body's name or symbol has, and well within what an index takes: a paste of pages is cut. */
const longest = 200

/**
 * Identity of a document in the registry: number and issuer, both as people vary them. Case, marks and
 * spaces do not count, "Ủy ban nhân dân" is "UBND", and the province's name after a body of the province
 * may be left out ("Sở Nội vụ tỉnh Quảng Ngãi" = "Sở Nội vụ").
 */
export function documentKey(number: string, issuer: string): string {
  const body = shorten(plain(issuer)).replace(/(?<=.) (tinh|thanh pho)(?! (uy|doan))( \p{L}+){0,3}$/u, '')
  const symbol = number.normalize('NFC').replaceAll(/\s/gu, '').toUpperCase()
  return `${symbol.slice(0, longest)} ${body.slice(0, longest)}`.toWellFormed()
}

/** A kind of body by itself, or a level of which there are many, without the name that tells which. */
const relative =
  /^(?:so|ban|bo|nganh|cuc|chi cuc|hoi|doan|truong|nha truong|vien|benh vien|phong|trung tam|van phong|cong ty|chi nhanh|cong doan|lien doan|dai|cong an|toa an|thanh tra|kho bac|thue|ngan hang|bao hiem xa hoi)?$|(?:^| )(?:dang uy|chi bo|thuong vu|co quan|don vi|dia phuong|thon|(?<!hop tac )xa|phuong|dac khu|thi tran|huyen|ubnd|hdnd)$/u

/** Words for the writer's own body. */
const own = /^(?:co quan|don vi|nha truong)$/u

/**
 * Whether an issuer names its body only to those who know the writer: "Sở", "UBND xã", "Ban Thường vụ Đảng ủy".
 * Two agencies that say so mean two bodies.
 */
const isRelative = (issuer: string): boolean => relative.test(bodyOf(issuer))

/** The body of whoever signs for it: "Giám đốc Sở" is the Sở. */
const bodyOf = (issuer: string): string =>
  shorten(plain(issuer)).replace(
    /^(?:pho )?(?:tong giam doc|giam doc|chu tich|chi cuc truong|cuc truong|vien truong|hieu truong|chi huy truong|truong ban|chanh van phong|bi thu)(?: |$)/u,
    '',
  )

/** The issuer that an agency's text or row means, if that is certain: one with a name, or the agency itself. */
export function certainIssuer(issuer: string, agency: string): string | null {
  if (!isRelative(issuer)) return issuer
  const [body, writer] = [bodyOf(issuer), shorten(plain(agency))]
  return own.test(body) || (body !== '' && writer.startsWith(`${body} `)) ? agency : null
}

/** The issuer as the registry has it: "Đảng ủy xã" of one commune is not that of another. */
export const registryIssuer = (issuer: string, agency: string): string =>
  certainIssuer(issuer, agency) ?? `${issuer} (${agency})`

/** The two bodies that every level has, as they are abbreviated. */
const shorten = (body: string): string =>
  body.replaceAll('uy ban nhan dan', 'ubnd').replaceAll('hoi dong nhan dan', 'hdnd')

/** Lower case without marks and without doubled spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** A law, a decree, a circular has its year in its number and, but for those of provinces, nobody else's symbol. */
const national = /^\d+\/\d{4}\/(?!.*(?:UBND|HĐND))/u
const withYear = /^\d+\/\d{4}\//u

/**
 * Whether words that name a document mean the one of this key in the registry: number and issuer, or the number alone
 * where it says all, or where it has its year and the words leave the issuer out (`key` null).
 */
export function isSameDocument(named: { readonly number: string; readonly key: string | null }, key: string): boolean {
  const number = documentKey(named.number, '')
  const byNumber = national.test(number) || (named.key === null && withYear.test(number))
  return byNumber ? key.startsWith(number) : named.key === key
}
