interface GivenFile {
  readonly name: string
  readonly mimeType: 'text/csv'
  readonly buffer: Buffer
}

const csv = (name: string, rows: readonly (readonly string[])[]): GivenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${rows.map((row) => `${row.join(';')}\r\n`).join('')}`),
})

/** 180 agencies of an invented province and two people for each. */
export function directoryFiles(): [agencies: GivenFile, people: GivenFile] {
  const codes = Array.from({ length: 179 }, (_, at) => `ST${String(at + 1).padStart(3, '0')}`)
  return [
    csv('co-quan.csv', [
      ['STT', 'Mã cơ quan', 'Tên cơ quan', 'Loại hình', 'Mã cơ quan cấp trên', 'Khối, cụm thi đua'],
      ['1', 'UBSTT', 'Ủy ban nhân dân tỉnh Sông Thao', 'Sở, ban, ngành', '', ''],
      ...codes.map((code, at) => [
        String(at + 2),
        code,
        `Ủy ban nhân dân xã Đồi Chè ${at + 1}`,
        'Xã',
        'UBSTT',
        'Cụm các xã miền núi',
      ]),
    ]),
    csv('nguoi-dung.csv', [
      ['Họ và tên', 'Thư điện tử', 'Cơ quan', 'Vai trò'],
      ...['UBSTT', ...codes].flatMap((code, at) => [
        [`Lê Thị Mẫu ${at}`, `chuyenvien.${code}@songthao.example`.toLowerCase(), code, 'Chuyên viên'],
        [`Trần Văn Mẫu ${at}`, `lanhdao.${code}@songthao.example`.toLowerCase(), code, 'Lãnh đạo'],
      ]),
    ]),
  ]
}

/** Rows that are wrong in twelve ways, each beside the words of its reason, and one that is right. */
export const wrongRows: readonly (readonly [row: string, reason: RegExp])[] = [
  ['W1;;Xã;;;', /“Tên cơ quan” để trống/],
  ['W2;Xã hai;Cơ quan lạ;;;', /Không hiểu “Cơ quan lạ” ở cột “Loại hình”/],
  ['W3;Xã ba;Xã;KHONGCO;;', /Chưa có cơ quan cấp trên mã KHONGCO/],
  ['W4;Xã bốn;Xã;;Khối lạ;', /Chưa có khối, cụm “Khối lạ”/],
  ['W5;Xã năm;Xã;;;31/02/2026', /“31\/02\/2026” ở cột “Có hiệu lực từ” không phải ngày có thật/],
  ['W6;=A1;Xã;;;', /bắt đầu như công thức/],
  ['W7;Xã <b>bảy</b>;Xã;;;', /có mã trang web/],
  ['W8 8;Xã tám;Xã;;;', /“W8 8” không dùng làm mã cơ quan được/],
  ['W9;Xã chín;Xã;;;', /Mã W9 có ở dòng 10, 11/],
  ['W9;Xã chín nữa;Xã;;;', /Mã W9 có ở dòng 10, 11/],
  ['W10;Xã mười;Xã;W11;;', /Cấp trên đi vòng tròn: W10 → W11 → W10/],
  ['W11;Xã mười một;Xã;W10;;', /Cấp trên đi vòng tròn: W11 → W10 → W11/],
  [`W12;${'Xã '.repeat(120)};Xã;;;`, /dài \d+ ký tự, nhiều nhất 300/],
  ['W13;Xã mười ba;Xã;W1;;', /Cơ quan cấp trên W1 \(dòng 2\) chưa được nhận/],
]

export const wrongFile = (): GivenFile =>
  csv('sai.csv', [
    ['Mã', 'Tên', 'Loại', 'Cấp trên', 'Khối', 'Có hiệu lực từ'],
    ...[...wrongRows.map(([row]) => row), 'W20;Xã đúng;Xã;;;'].map((row) => row.split(';')),
  ])
