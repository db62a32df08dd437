/** What a slip's message may name. */
interface SlipWords {
  readonly quote: string
  readonly fix: string | null
  readonly facts: Readonly<Record<string, string | number>>
}

export const messages = {
  rules: {
    'archive-without-colon': ({ quote }: SlipWords) => `“${quote}”: sau chữ “Lưu” có dấu hai chấm, viết “Lưu: VT, …”.`,
    'broken-sentence': ({ quote }: SlipWords) => `“${quote}”: câu có vẻ bị ngắt giữa dòng, nên nối lại.`,
    'comma-before-date': ({ quote }: SlipWords) => `“${quote}”: giữa số văn bản và ngày không có dấu phẩy.`,
    'de-or-de': ({ quote }: SlipWords) => `“${quote}”: xem lại “đề” hay “để”.`,
    'decomposed-unicode': ({ quote }: SlipWords) =>
      `“${quote}”: chữ và dấu đang tách rời, tìm kiếm sẽ không thấy; nên gõ lại.`,
    'doubled-word': ({ quote }: SlipWords) => `“${quote}”: từ viết lặp.`,
    'figure-mismatch': ({ facts }: SlipWords) =>
      `Câu viết ${facts['written']} ${String(facts['label']).toLowerCase()}, ô số liệu ghi ${facts['field']}.`,
    'heading-not-capitals': ({ quote }: SlipWords) => `“${quote}”: đề mục I–IV viết chữ in hoa.`,
    'honours-before-name': ({ quote }: SlipWords) => `“${quote}”: trước họ tên người ký không ghi học hàm, học vị.`,
    'impossible-date': ({ quote }: SlipWords) => `“${quote}”: không có ngày này.`,
    'lost-word-in-heading': ({ quote }: SlipWords) => `“${quote}”: đề mục thiếu từ so với đề cương.`,
    'missing-addressees': () => 'Văn bản gửi lên cấp trên cần có “Kính gửi”.',
    'missing-end-mark': () => 'Lời văn của báo cáo kết thúc bằng “./.”; khi in, dấu này tự thêm.',
    'missing-header': () => 'Thiếu quốc hiệu, tiêu ngữ và tên cơ quan ở đầu văn bản.',
    'misspelt-heading': ({ quote, fix }: SlipWords) => `“${quote}”: chữ trong đề mục sai dấu, có lẽ là “${fix}”.`,
    'mixed-tone-marks': ({ quote }: SlipWords) =>
      `“${quote}”: cùng một văn bản nên đặt dấu thanh theo một kiểu (hoà hoặc hòa).`,
    'no-space-after-mark': ({ quote }: SlipWords) => `“${quote}”: sau dấu câu có khoảng trắng.`,
    'numbering-gap': ({ quote }: SlipWords) => `“${quote}”: số thứ tự đề mục bị ngắt quãng.`,
    'row-count-mismatch': ({ facts }: SlipWords) =>
      `Câu viết ${facts['written']} ${String(facts['label']).toLowerCase()}, danh sách có ${facts['rows']}.`,
    'space-before-mark': ({ quote }: SlipWords) => `“${quote}”: trước dấu câu không có khoảng trắng.`,
    'spaced-document-number': ({ quote }: SlipWords) =>
      `“${quote}”: trong số, ký hiệu không có khoảng trắng quanh “/” và “-”.`,
    'stray-asterisks': ({ quote }: SlipWords) => `“${quote}”: còn dấu sao thừa.`,
    'unnumbered-heading': ({ quote }: SlipWords) => `“${quote}”: đề mục thiếu số thứ tự.`,
    'year-range-dash': ({ quote }: SlipWords) => `“${quote}”: khoảng năm nên viết thống nhất, ví dụ 2021-2025.`,
  },
  other: ({ quote }: SlipWords) => `Xem lại: “${quote}”.`,
}
