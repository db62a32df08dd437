import { type BlindLetter, letter } from '../blind-letter.ts'

/** Word files, in the marks of `buildDocx`. */
export const asWord: readonly BlindLetter[] = [
  letter(
    'Word: letterhead and foot in tables, headings broken by Enter',
    `| UBND TỈNH AN BÌNH // [b:SỞ DU LỊCH] | [b:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM] // [b:Độc lập - Tự do - Hạnh phúc] |
| Số: 150/BC-SDL | [i:An Bình, ngày 19 tháng 12 năm 2025] |
@b @c BÁO CÁO
@b @c Tổng kết Phong trào thi đua “Du lịch văn minh”
@b @c giai đoạn 2021-2025
@c Kính gửi: Sở Nội vụ tỉnh An Bình
@b I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
@b 1. Đặc điểm chung
Sở có 38 công chức.
@b II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN
@b PHONG TRÀO THI ĐUA
@b 1. Công tác triển khai Phong trào thi đua
Phát động 03 chuyên đề.
@b 2. Việc ban hành văn bản triển khai, hưởng ứng Phong trào thi đua;
@b đánh giá hiệu quả kinh tế - xã hội
@b và tác động của Phong trào thi đua
Đón 1,2 triệu lượt khách.
@b 3. Công tác phát hiện, bồi dưỡng, tuyên truyền,
@b nhân rộng điển hình tiên tiến
Không có
@b 4. Công tác khen thưởng
Khen 10 tập thể.
@b III. ĐÁNH GIÁ CHUNG
Du lịch phục hồi.
@b IV. ĐỀ XUẤT, KIẾN NGHỊ
Không có.
| [b:Nơi nhận:] // - Như trên; // - Lưu: VT, VP. | [b:GIÁM ĐỐC] // Bế Văn Đàn Em |`,
    {
      kind: 'report',
      agency: 'Sở Du lịch',
      superior: 'UBND TỈNH AN BÌNH',
      number: '150/BC-SDL',
      issuedOn: '2025-12-19',
      place: 'An Bình',
      addressees: ['Sở Nội vụ tỉnh An Bình'],
      recipients: ['Như trên', 'Lưu: VT, VP'],
      signature: { lines: ['GIÁM ĐỐC'], name: 'Bế Văn Đàn Em' },
      answers: 'cmmccncmcn',
      headings: {
        'II.2':
          'Việc ban hành văn bản triển khai, hưởng ứng Phong trào thi đua; đánh giá hiệu quả kinh tế - xã hội và tác động của Phong trào thi đua',
        'II.3': 'Công tác phát hiện, bồi dưỡng, tuyên truyền, nhân rộng điển hình tiên tiến',
      },
      texts: { 'II.2': 'Đón 1,2 triệu lượt khách.' },
      unplaced: [],
    },
    'docx',
  ),
  letter(
    'Word: two heads side by side in a table, recipients under it',
    `| [b:TỈNH ĐOÀN AN BÌNH] // [b:SỞ KHOA HỌC VÀ CÔNG NGHỆ] | [b:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM] // [b:Độc lập - Tự do - Hạnh phúc] |
| Số: 20/BC-TĐ-SKHCN | [i:An Bình, ngày 10 tháng 7 năm 2025] |
@b @c BÁO CÁO
@b @c Kết quả Phong trào thi đua “Tuổi trẻ khởi nghiệp” giai đoạn 2021-2025
@b I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
@b 1. Đặc điểm chung
Hai cơ quan phối hợp từ năm 2021.
@b II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
@b 1. Công tác triển khai Phong trào thi đua
Tổ chức 05 cuộc thi.
@b IV. ĐỀ XUẤT, KIẾN NGHỊ
Không có.
| [b:TM. BAN THƯỜNG VỤ TỈNH ĐOÀN] // [b:BÍ THƯ] // Vi Thị Hoa Ban | [b:KT. GIÁM ĐỐC] // [b:PHÓ GIÁM ĐỐC] // Dương Chí Bền |
[b:Nơi nhận:]
- UBND tỉnh;
- Lưu: VT.`,
    {
      kind: 'report',
      number: '20/BC-TĐ-SKHCN',
      issuedOn: '2025-07-10',
      place: 'An Bình',
      recipients: ['UBND tỉnh', 'Lưu: VT'],
      signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Dương Chí Bền' },
      cosignatures: [{ lines: ['TM. BAN THƯỜNG VỤ TỈNH ĐOÀN', 'BÍ THƯ'], name: 'Vi Thị Hoa Ban' }],
      answers: 'cmmcmmmmmn',
    },
    'docx',
  ),
  letter(
    'Word: automatic numbers, drafter, head and recipients in one foot of three columns',
    `| UBND HUYỆN ĐÔNG SƠN // [b:PHÒNG NỘI VỤ] // Số: 61/BC-NV | [b:CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM] // [b:Độc lập - Tự do - Hạnh phúc] // [i:Đông Sơn, ngày 04 tháng 4 năm 2025] |
@b @c BÁO CÁO
@b @c Sơ kết Phong trào thi đua “Cán bộ, công chức thi đua thực hiện văn hóa công sở”
@b I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
@b 1. Đặc điểm chung
Phòng có 09 công chức.
@b II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
@b 1. Công tác triển khai
Ký cam kết 100%.
@b 5. Công tác kiểm tra, giám sát
Không có.
@b III. ĐÁNH GIÁ CHUNG
Tác phong chuyển biến.
| [b:Nơi nhận:] // - Sở Nội vụ; // - Lưu: NV. | [b:NGƯỜI LẬP] // Mã Thị Lụa | [b:TRƯỞNG PHÒNG] // Tống Phước Hậu |`,
    {
      kind: 'report',
      agency: 'PHÒNG NỘI VỤ',
      superior: 'UBND HUYỆN ĐÔNG SƠN',
      number: '61/BC-NV',
      issuedOn: '2025-04-04',
      place: 'Đông Sơn',
      recipients: ['Sở Nội vụ', 'Lưu: NV'],
      signature: { lines: ['TRƯỞNG PHÒNG'], name: 'Tống Phước Hậu' },
      cosignatures: [{ lines: ['NGƯỜI LẬP'], name: 'Mã Thị Lụa' }],
      answers: 'cmmcmmmncm',
    },
    'docx',
  ),
]
