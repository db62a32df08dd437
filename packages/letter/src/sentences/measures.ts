/** Units as written, longest first, with the unit they are given as. Money keeps its own scale. */
const measures: readonly (readonly [RegExp, string])[] = [
  [/^\s?%/u, '%'],
  [/^\s?phần trăm(?!\p{L})/iu, '%'],
  [/^\s?(?:tỷ|tỉ) đồng(?!\p{L})/iu, 'tỷ đồng'],
  [/^\s?(?:triệu|tr\.?) ?đồng(?!\p{L})/iu, 'triệu đồng'],
  // "118,7 tỷ, tăng 12%": of money what else.
  [/^\s?(?:tỷ|tỉ)(?=\s*(?:[,;.)/]|$))/iu, 'tỷ đồng'],
  [/^\s?triệu(?=\s*(?:[,;.)]|$))/iu, 'triệu đồng'],
  [/^\s?(?:nghìn|ngàn) đồng(?!\p{L})/iu, 'nghìn đồng'],
  [/^\s?(?:đồng(?! (?:chí|bào|thời|bộ)|\p{L})|VNĐ|vnđ|đ(?!\p{L}))/u, 'đồng'],
  [/^\s?triệu USD(?!\p{L})/u, 'triệu USD'],
  [/^\s?USD(?!\p{L})/u, 'USD'],
  [/^\s?(?:m²|m2|mét vuông)(?!\p{L})/iu, 'm²'],
  [/^\s?(?:m³|m3|mét khối)(?!\p{L})/iu, 'm³'],
  [/^\s?(?:km²|km2|ki-lô-mét vuông)(?!\p{L})/iu, 'km²'],
  [/^\s?(?:km|ki-lô-mét)(?!\p{L})/iu, 'km'],
  [/^\s?(?:ha|héc-?ta)(?!\p{L})/iu, 'ha'],
  [/^\s?(?:mét|m)(?!\p{L})/u, 'm'],
  [/^\s?(?:tấn)(?!\p{L})/iu, 'tấn'],
  [/^\s?(?:kg)(?!\p{L})/u, 'kg'],
  [/^\s?tiêu chí\/xã/iu, 'tiêu chí/xã'],
]

/** What a measure is reckoned by: `triệu đồng/người/năm`, `tấn/ha`. */
const per = /^(?:\s?\/\s?(?:người|năm|tháng|ngày|quý|vụ|hộ|khẩu|xã|thôn|ha|lao động|suất|nhà|căn)(?!\p{L}))+/iu

const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9 }

/** "1,2 triệu lượt khách"; money keeps its own scale. */
export function scaleOf(rest: string): { factor: number; typed: string } {
  const match = /^\s(nghìn|ngàn|vạn|triệu|tỷ)(?=\s(?!đồng|USD)\p{Ll})/u.exec(rest)
  return { factor: scales[match?.[1] ?? ''] ?? 1, typed: match?.[0] ?? '' }
}

/** "12 tỷ 350 triệu đồng": one sum in two scales. */
const jointMoney = /^\s?(?:tỷ|tỉ)\s(?<millions>\d{1,3})\s?triệu(?: đồng)?(?!\p{L})/iu

/** The measure that the text begins with, as typed and as its unit; `more` is what it adds to the number before it. */
export function measureOf(text: string): { typed: string; unit: string; more: number } | undefined {
  const joint = jointMoney.exec(text)
  if (joint) return { typed: joint[0], unit: 'tỷ đồng', more: Number(joint.groups?.['millions']) / 1000 }
  for (const [pattern, unit] of measures) {
    const hit = pattern.exec(text)?.[0]
    if (hit === undefined) continue
    const by = per.exec(text.slice(hit.length))?.[0] ?? ''
    return { typed: hit + by, unit: unit + by.replace(/\s*\/\s*/gu, '/').toLowerCase(), more: 0 }
  }
  return undefined
}
