import { type BlindLetter, letter } from '../blind-letter.ts'

/** Text as a viewer of PDF hands it to the clipboard: lines cut by width, columns out of order. */
export const asCopied: readonly BlindLetter[] = [
  letter(
    'copied: lines cut at 76 signs, left column of the foot after the right one',
    `UBND TỈNH AN BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN QUẢN LÝ RỪNG PHÒNG HỘ Độc lập - Tự do - Hạnh phúc
Số: 91/BC-BQLR An Bình, ngày 21 tháng 11 năm 2025
BÁO CÁO
Tổng kết Phong trào thi đua “Giữ rừng tận gốc” giai đoạn 2021-2025
Kính gửi: Sở Nông nghiệp và Môi trường.
I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Ban quản lý 18.400 ha rừng tại 07 xã, có 54 viên chức và người lao động, chia
thành 06 trạm.
2. Những thuận lợi, khó khăn
2.1. Thuận lợi: Được chính quyền các xã phối hợp chặt chẽ trong tuần tra, kiểm
soát lâm sản.
2.2. Khó khăn: Địa hình hiểm trở.
II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
1. Công tác triển khai Phong trào thi đua
Ký giao khoán với 310 hộ.
2. Việc ban hành các văn bản triển khai, hưởng ứng; đánh giá hiệu quả kinh tế
- xã hội và tác động của Phong trào thi đua
Ban hành 06 kế hoạch.
5. Công tác kiểm tra, giám sát
Tuần tra 420 lượt.
III. ĐÁNH GIÁ CHUNG
Số vụ phá rừng giảm 40%.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Không có./.
GIÁM ĐỐC
Lục Văn Sơn Lâm
Nơi nhận:
- Như trên;
- Sở Nội vụ;
- Lưu: VT.`,
    {
      kind: 'report',
      agency: 'BAN QUẢN LÝ RỪNG PHÒNG HỘ',
      superior: 'UBND TỈNH AN BÌNH',
      number: '91/BC-BQLR',
      issuedOn: '2025-11-21',
      place: 'An Bình',
      addressees: ['Sở Nông nghiệp và Môi trường'],
      recipients: ['Như trên', 'Sở Nội vụ', 'Lưu: VT'],
      signature: { lines: ['GIÁM ĐỐC'], name: 'Lục Văn Sơn Lâm' },
      answers: 'cccccmmccn',
      texts: {
        'I.1': 'Ban quản lý 18.400 ha rừng tại 07 xã, có 54 viên chức và người lao động, chia thành 06 trạm.',
        'II.5': 'Tuần tra 420 lượt.',
      },
      headings: {
        'II.2':
          'Việc ban hành các văn bản triển khai, hưởng ứng; đánh giá hiệu quả kinh tế - xã hội và tác động của Phong trào thi đua',
      },
      unplaced: [],
    },
  ),
  letter(
    'copied: marks of a signing program stand about the head',
    `Ký bởi: Sở Tư pháp
Email: stp@anbinh.example
Cơ quan: Tỉnh An Bình
Thời gian ký: 22.10.2025 15:42:10 +07:00
UBND TỈNH AN BÌNH
SỞ TƯ PHÁP
Số: 266/BC-STP
{nation}
An Bình, ngày 22 tháng 10 năm 2025
BÁO CÁO
Kết quả thực hiện Phong trào thi đua “Pháp luật đến từng nhà” giai đoạn 2021-2025
Kính gửi: Sở Nội vụ tỉnh An Bình
I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Sở có 44 công chức.
II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
1. Công tác triển khai Phong trào thi đua
Phát 9.000 tờ gấp.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Không
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Văn Thị Tố Như`,
    {
      kind: 'report',
      agency: 'SỞ TƯ PHÁP',
      superior: 'UBND TỈNH AN BÌNH',
      number: '266/BC-STP',
      issuedOn: '2025-10-22',
      place: 'An Bình',
      recipients: ['Như trên', 'Lưu: VT'],
      signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Văn Thị Tố Như' },
      answers: 'cmmcmmmmmn',
    },
  ),
]
