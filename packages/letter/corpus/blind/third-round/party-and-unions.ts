import { type BlindLetter, letter } from '../blind-letter.ts'

/** What Party bodies and mass organisations hand in. */
export const partyAndUnions: readonly BlindLetter[] = [
  letter(
    'a Party committee of a commune with its star',
    `ĐẢNG BỘ TỈNH AN BÌNH            ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ PHÚ TRẠCH
          *                     Phú Trạch, ngày 24 tháng 10 năm 2025
   Số 62-BC/ĐU

                    BÁO CÁO
     kết quả thực hiện phong trào thi đua “Dân vận khéo”
                 giai đoạn 2021 - 2025
                     -----

Kính gửi: Ban Tuyên giáo và Dân vận Tỉnh ủy

I- ĐẶC ĐIỂM TÌNH HÌNH
1- Đặc điểm chung
Đảng bộ có 19 chi bộ.
2- Thuận lợi, khó khăn
2.1- Thuận lợi: Cấp ủy đoàn kết.
2.2- Khó khăn: Một số chi bộ ghép.
II- KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
1- Công tác triển khai
Đảng ủy ban hành Kế hoạch số 15-KH/ĐU, ngày 12/4/2022.
2- Điển hình, mô hình
11 mô hình “Dân vận khéo”.
3- Khen thưởng
07 tập thể.
III- ĐÁNH GIÁ CHUNG
Đồng thuận cao.
IV- ĐỀ XUẤT, KIẾN NGHỊ
Không.

Nơi nhận:                          T/M BAN THƯỜNG VỤ
- Như trên,                             BÍ THƯ
- Các chi bộ,
- Lưu Văn phòng Đảng ủy.

                                   Hoàng Thị Ngân Hà`,
    {
      kind: 'report',
      agency: 'Đảng ủy xã Phú Trạch',
      superior: 'ĐẢNG BỘ TỈNH AN BÌNH',
      number: '62-BC/ĐU',
      issuedOn: '2025-10-24',
      place: 'Phú Trạch',
      addressees: ['Ban Tuyên giáo và Dân vận Tỉnh ủy'],
      recipients: ['Như trên', 'Các chi bộ', 'Lưu Văn phòng Đảng ủy'],
      signature: { lines: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'], name: 'Hoàng Thị Ngân Hà' },
      answers: 'ccccmccmcn',
      texts: { 'II.3': '11 mô hình “Dân vận khéo”.', 'II.4': '07 tập thể.' },
    },
  ),
  letter(
    'a women’s union, no Kính gửi, sections named with "Phần"',
    `HỘI LHPN TỈNH AN BÌNH
BCH HỘI LHPN XÃ KIM LONG
Số: 19/BC-BTV
{nation}
Kim Long, ngày 02 tháng 12 năm 2025
BÁO CÁO
Kết quả phong trào thi đua “Phụ nữ An Bình đảm đang, sáng tạo” năm 2025
Phần thứ nhất
ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Hội có 12 chi hội.
2. Thuận lợi
Chi hội trưởng nhiệt tình.
3. Khó khăn
Hội viên đi làm xa.
Phần thứ hai
KẾT QUẢ TRIỂN KHAI PHONG TRÀO THI ĐUA
1. Công tác triển khai
12/12 chi hội đăng ký.
2. Công tác khen thưởng
Khen 08 hội viên.
Phần thứ ba
ĐÁNH GIÁ CHUNG
Vượt 02 chỉ tiêu.
Phần thứ tư
ĐỀ XUẤT, KIẾN NGHỊ
Không có
Nơi nhận:
- Ban Thường vụ Hội LHPN tỉnh;
- Lưu VP.
TM. BAN THƯỜNG VỤ
CHỦ TỊCH
Y Hồng Thắm`,
    {
      kind: 'report',
      superior: 'HỘI LHPN TỈNH AN BÌNH',
      number: '19/BC-BTV',
      issuedOn: '2025-12-02',
      place: 'Kim Long',
      recipients: ['Ban Thường vụ Hội LHPN tỉnh', 'Lưu VP'],
      signature: { lines: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'], name: 'Y Hồng Thắm' },
      answers: 'ccccmmcmcn',
    },
  ),
  letter(
    'a Fatherland Front and a farmers’ union together, signed one under the other',
    `ỦY BAN MTTQ VIỆT NAM XÃ TÂY TRÀ
HỘI NÔNG DÂN XÃ TÂY TRÀ
Số: 03/BC-MTTQ-HND
{nation}
Tây Trà, ngày 15 tháng 8 năm 2025
BÁO CÁO
Sơ kết Phong trào thi đua “Nông dân sản xuất, kinh doanh giỏi” giai đoạn 2021-2025
I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Xã có 940 hội viên.
II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
1. Công tác triển khai phong trào thi đua
Mở 04 lớp nghề.
3. Điển hình tiên tiến
Hộ ông Hồ Văn Nía trồng quế.
III. ĐÁNH GIÁ CHUNG
Thu nhập tăng.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Cho vay vốn ưu đãi.
Nơi nhận:
- Hội Nông dân tỉnh;
- Lưu.
TM. BAN THƯỜNG TRỰC
ỦY BAN MTTQ VIỆT NAM XÃ
CHỦ TỊCH
Đinh Văn Rế
TM. BAN THƯỜNG VỤ
HỘI NÔNG DÂN XÃ
CHỦ TỊCH
Hồ Thị Thu`,
    {
      kind: 'report',
      number: '03/BC-MTTQ-HND',
      issuedOn: '2025-08-15',
      place: 'Tây Trà',
      recipients: ['Hội Nông dân tỉnh', 'Lưu'],
      signature: { lines: ['TM. BAN THƯỜNG VỤ HỘI NÔNG DÂN XÃ', 'CHỦ TỊCH'], name: 'Hồ Thị Thu' },
      cosignatures: [{ lines: ['TM. BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ', 'CHỦ TỊCH'], name: 'Đinh Văn Rế' }],
      answers: 'cmmcmcmmcc',
    },
  ),
  letter(
    'a veterans’ association: number without its word, the date without "năm"',
    `HỘI CỰU CHIẾN BINH TỈNH AN BÌNH
HỘI CCB PHƯỜNG NGHĨA HÀ
41/BC-CCB
{nation}
Nghĩa Hà, ngày 30 tháng 11 năm 2025
BÁO CÁO
TỔNG KẾT PHONG TRÀO THI ĐUA “CỰU CHIẾN BINH GƯƠNG MẪU” GIAI ĐOẠN 2021-2025
I. ĐẶC ĐIỂM TÌNH HÌNH
Hội có 08 chi hội, 410 hội viên.
II. CÔNG TÁC TRIỂN KHAI PHONG TRÀO THI ĐUA
Phát động hằng năm.
III. KẾT QUẢ KHEN THƯỞNG
Trung ương Hội tặng Bằng khen 01 tập thể.
IV. CÔNG TÁC KIỂM TRA, GIÁM SÁT
Chưa tổ chức.
V. ĐÁNH GIÁ CHUNG
Hội viên gương mẫu.
VI. KIẾN NGHỊ
Không có
NƠI NHẬN:
- Hội CCB tỉnh;
- Lưu VT.
T.M BAN CHẤP HÀNH
CHỦ TỊCH
Lương Công Trứ`,
    {
      kind: 'report',
      agency: 'HỘI CCB PHƯỜNG NGHĨA HÀ',
      superior: 'HỘI CỰU CHIẾN BINH TỈNH AN BÌNH',
      number: '41/BC-CCB',
      issuedOn: '2025-11-30',
      place: 'Nghĩa Hà',
      recipients: ['Hội CCB tỉnh', 'Lưu VT'],
      signature: { lines: ['T.M BAN CHẤP HÀNH', 'CHỦ TỊCH'], name: 'Lương Công Trứ' },
      texts: {
        'I.1': 'Hội có 08 chi hội, 410 hội viên.',
        'II.4': 'Trung ương Hội tặng Bằng khen 01 tập thể.',
        'II.5': 'Chưa tổ chức.',
        III: 'Hội viên gương mẫu.',
      },
    },
  ),
  letter(
    'a youth union whose foot comes before the last table',
    `TỈNH ĐOÀN AN BÌNH
BCH ĐOÀN XÃ VẠN XUÂN
***
Số: 08-BC/ĐTN
ĐOÀN TNCS HỒ CHÍ MINH
Vạn Xuân, ngày 06 tháng 01 năm 2026
BÁO CÁO
Tổng kết phong trào thi đua “Tuổi trẻ sáng tạo” năm 2025
I. ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Đoàn xã có 10 chi đoàn.
II. KẾT QUẢ TRIỂN KHAI PHONG TRÀO THI ĐUA
1. Công tác triển khai
Phát động tại 10 chi đoàn.
4. Khen thưởng
(có phụ lục kèm theo)
III. ĐÁNH GIÁ CHUNG
Có 14 ý tưởng.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Không
Nơi nhận:
- Tỉnh đoàn;
- Lưu VP.
TM. BAN CHẤP HÀNH
PHÓ BÍ THƯ
Triệu Mùi Chiêm
PHỤ LỤC
DANH SÁCH KHEN THƯỞNG
| TT | Họ và tên | Hình thức |
| 1 | Bàn Thị Xuyến | Giấy khen |`,
    {
      kind: 'report',
      number: '08-BC/ĐTN',
      issuedOn: '2026-01-06',
      place: 'Vạn Xuân',
      superior: 'TỈNH ĐOÀN AN BÌNH',
      recipients: ['Tỉnh đoàn', 'Lưu VP'],
      signature: { lines: ['TM. BAN CHẤP HÀNH', 'PHÓ BÍ THƯ'], name: 'Triệu Mùi Chiêm' },
      answers: 'cmmcmmcmcn',
    },
  ),
]
