/** What a person reads instead of a file that would have cost too much, by the code that a program reads. */
export const heavyRefusals = {
  BUSY: {
    vi: 'Nhiều người đang tải tệp cùng lúc. Vui lòng quay lại và tải lại sau ít giây.',
    en: 'Many people are downloading files right now. Please go back and download again in a few seconds.',
  },
  TOO_HEAVY: {
    vi: 'Nội dung quá dài hoặc có quá nhiều chữ đậm, chữ nghiêng, bảng để tạo tệp ở định dạng này. Vui lòng quay lại, rút gọn nội dung hoặc tải định dạng khác.',
    en: 'There is too much text, emphasis or tables for a file in this format. Please go back and shorten the text, or download another format.',
  },
} as const
