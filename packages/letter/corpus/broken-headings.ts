/** A heading that people break by Enter, and where it belongs. */
export interface BrokenHeading {
  readonly place: string
  readonly words: string
}

/** Long headings of the outline as offices write them; chapters in capitals. */
export const longHeadings: readonly BrokenHeading[] = [
  {
    place: 'II.2',
    words:
      'Việc ban hành các văn bản triển khai, hưởng ứng Phong trào thi đua; đánh giá hiệu quả kinh tế - xã hội và tác động của Phong trào thi đua',
  },
  {
    place: 'II.3',
    words:
      'Công tác phát hiện, bồi dưỡng, tuyên truyền, nhân rộng điển hình tiên tiến, mô hình hay, cách làm mới, sáng tạo',
  },
  {
    place: 'II.4',
    words: 'Công tác khen thưởng tập thể, hộ gia đình, cá nhân có thành tích xuất sắc trong Phong trào thi đua',
  },
  { place: 'II.5', words: 'Công tác kiểm tra, giám sát việc thực hiện Phong trào thi đua' },
]

/** Line breaks in a heading: after every word once, and twice where it is long enough to be three lines. */
export function breaksOf(words: string): readonly (readonly string[])[] {
  const all = words.split(' ')
  const part = (from: number, to?: number) => all.slice(from, to).join(' ')
  const two = all.slice(1).map((_, at) => [part(0, at + 1), part(at + 1)])
  const third = Math.floor(all.length / 3)
  const three = all.length < 12 ? [] : [[part(0, third), part(third, 2 * third), part(2 * third)]]
  return [...two, ...three]
}

const texts: Readonly<Record<string, string>> = {
  'II.1': 'Phát động tới 11 thôn.',
  'II.2': 'Ban hành 04 kế hoạch.',
  'II.3': 'Thôn Bàu Đá có tổ thu gom rác.',
  'II.4': 'Khen 08 tập thể.',
  'II.5': 'Kiểm tra 02 đợt.',
}

/** A line of a letter; headings are set apart where a format can. */
export interface LetterLine {
  readonly text: string
  readonly heading: boolean
}

/** A report in which one heading is broken so, and what each section must hold. */
export function brokenLetter(broken: BrokenHeading, parts: readonly string[]) {
  const items = ['II.1', 'II.2', 'II.3', 'II.4', 'II.5'].flatMap((place, index): LetterLine[] => {
    const own = longHeadings.find((one) => one.place === place)?.words ?? 'Công tác triển khai Phong trào thi đua'
    const [first = '', ...more] = place === broken.place ? parts : [own]
    return [
      { text: `${index + 1}. ${first}`, heading: true },
      ...more.map((text) => ({ text, heading: true })),
      { text: texts[place] ?? '', heading: false },
    ]
  })
  const plain = (text: string): LetterLine => ({ text, heading: false })
  const title = (text: string): LetterLine => ({ text, heading: true })
  return {
    lines: [
      ...['UBND XÃ HÒA SƠN', 'Số: 118/BC-UBND', 'BÁO CÁO'].map(plain),
      plain('Sơ kết Phong trào thi đua “Ngõ sạch nhà xanh” giai đoạn 2021-2025'),
      title('I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH'),
      title('1. Đặc điểm chung'),
      plain('Xã có 11 thôn.'),
      title('II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA'),
      ...items,
      title('III. ĐÁNH GIÁ CHUNG'),
      plain('Đạt yêu cầu đề ra.'),
      title('IV. ĐỀ XUẤT, KIẾN NGHỊ'),
      plain('Không.'),
    ],
    texts,
  }
}
