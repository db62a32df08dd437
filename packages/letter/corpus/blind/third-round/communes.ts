import { type BlindLetter, letter } from '../blind-letter.ts'

/** What communes and wards hand in. */
export const communes: readonly BlindLetter[] = [
  letter(
    'a commune: columns of spaces, sections numbered 1 to 4 and a table',
    `   ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     XÃ SƠN THÀNH                   Độc lập - Tự do - Hạnh phúc
    ______________                  ___________________________
  Số: 214 /BC-UBND              Sơn Thành, ngày 03 tháng 12 năm 2025

                               BÁO CÁO
        Kết quả thực hiện Phong trào thi đua “Sơn Thành chung sức
          xây dựng nông thôn mới” giai đoạn 2021 - 2025

Kính gửi:
- Sở Nội vụ tỉnh An Bình;
- Văn phòng điều phối nông thôn mới tỉnh.

1. Khái quát đặc điểm tình hình
1.1. Đặc điểm chung
Xã có 09 thôn, 2.315 hộ dân.
1.2. Thuận lợi
Được cấp trên quan tâm.
1.3. Khó khăn
Địa bàn rộng, dân cư phân tán.
2. Kết quả triển khai thực hiện phong trào thi đua
2.1. Công tác triển khai phong trào thi đua
UBND xã đã phát động đến 09 thôn.
2.2. Công tác khen thưởng
| TT | Tên tập thể | Hình thức |
| 1 | Thôn Gò Sặt | Giấy khen |
| 2 | Thôn Bến Lở | Giấy khen |
2.3. Công tác kiểm tra, giám sát: Không có
3. Đánh giá chung
Nhân dân đồng thuận.
4. Đề xuất, kiến nghị: Không có.

Nơi nhận:                                TM. ỦY BAN NHÂN DÂN
- Như trên;                                  KT. CHỦ TỊCH
- TT Đảng ủy, HĐND xã;                      PHÓ CHỦ TỊCH
- CT, các PCT UBND xã;
- Lưu: VT.

                                             Đinh Thị Sáng`,
    {
      kind: 'report',
      agency: 'ỦY BAN NHÂN DÂN XÃ SƠN THÀNH',
      number: '214/BC-UBND',
      issuedOn: '2025-12-03',
      place: 'Sơn Thành',
      addressees: ['Sở Nội vụ tỉnh An Bình', 'Văn phòng điều phối nông thôn mới tỉnh'],
      recipients: ['Như trên', 'TT Đảng ủy, HĐND xã', 'CT, các PCT UBND xã', 'Lưu: VT'],
      signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Đinh Thị Sáng' },
      answers: 'ccccmmcncn',
      texts: {
        'I.1': 'Xã có 09 thôn, 2.315 hộ dân.',
        'I.2.2': 'Địa bàn rộng, dân cư phân tán.',
        'II.1': 'UBND xã đã phát động đến 09 thôn.',
        III: 'Nhân dân đồng thuận.',
      },
      unplaced: [],
    },
  ),
  letter(
    'a ward: right column of the letterhead first, headings in capitals broken by Enter',
    `{nation}
Phường Cẩm Giang, ngày 11 tháng 02 năm 2026

UBND TỈNH AN BÌNH
ỦY BAN NHÂN DÂN
PHƯỜNG CẨM GIANG
Số: 07/BC-UBND

BÁO CÁO
Tổng kết 05 năm thực hiện Phong trào thi đua
“Phường không rác thải nhựa”
giai đoạn 2021-2025

Thực hiện Công văn số 118/SNV-TĐKT ngày 05/01/2026 của Sở Nội vụ tỉnh An Bình về việc tổng kết phong trào thi đua, UBND phường báo cáo như sau:

I. KHÁI QUÁT ĐẶC ĐIỂM
TÌNH HÌNH
1. Đặc điểm chung
Phường có 14 tổ dân phố.
2. Những thuận lợi, khó khăn
a) Thuận lợi
Hạ tầng đồng bộ.
b) Khó khăn
Kinh phí hạn hẹp.
II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN
PHONG TRÀO THI ĐUA
1. Công tác triển khai phong trào
Tổ chức 03 đợt ra quân.
2. Việc ban hành các văn bản triển khai, hưởng ứng phong trào thi đua;
đánh giá hiệu quả kinh tế - xã hội và tác động
của phong trào thi đua
Phường ban hành 04 kế hoạch.
3. Công tác phát hiện, bồi dưỡng, nhân rộng
điển hình tiên tiến, mô hình hay
Mô hình “Chợ không túi ni lông”.
4. Công tác khen thưởng
Khen 06 tập thể.
5. Công tác kiểm tra, giám sát
Không.
III. ĐÁNH GIÁ CHUNG
Phong trào lan tỏa.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Đề nghị tỉnh hỗ trợ thùng phân loại.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lò Văn Ún
Nơi nhận:
- Sở Nội vụ (b/c);
- Lưu: VT, VX.`,
    {
      kind: 'report',
      agency: 'UBND phường Cẩm Giang',
      superior: 'UBND TỈNH AN BÌNH',
      number: '07/BC-UBND',
      issuedOn: '2026-02-11',
      place: 'Phường Cẩm Giang',
      recipients: ['Sở Nội vụ (b/c)', 'Lưu: VT, VX'],
      signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lò Văn Ún' },
      answers: 'cccccccncc',
      texts: {
        'I.1': 'Phường có 14 tổ dân phố.',
        'II.2': 'Phường ban hành 04 kế hoạch.',
        'II.3': 'Mô hình “Chợ không túi ni lông”.',
      },
      headings: {
        'II.2':
          'Việc ban hành các văn bản triển khai, hưởng ứng phong trào thi đua; đánh giá hiệu quả kinh tế - xã hội và tác động của phong trào thi đua',
        'II.3': 'Công tác phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến, mô hình hay',
      },
      unplaced: [],
    },
  ),
  letter(
    'a commune with its sections numbered wrongly (two II, no III) and bullets of stars',
    `UBND HUYỆN ĐÔNG SƠN
UBND XÃ TRÀ HIỆP
Số 96/BC-UBND
{nation}
Trà Hiệp, ngày 9/10/2025
BÁO CÁO
Sơ kết phong trào thi đua "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau" giai đoạn 2021-2025
I. Đặc điểm, tình hình chung
* Đặc điểm chung: xã có 05 thôn.
* Thuận lợi: có sự đồng thuận.
* Khó khăn: thiên tai nhiều.
II. Công tác chỉ đạo, triển khai phong trào thi đua
Đảng ủy, UBND xã họp 02 lần.
II. Kết quả thực hiện
1. Khen thưởng: Chủ tịch UBND xã tặng Giấy khen cho 03 hộ gia đình.
2. Kiểm tra, giám sát: 01 đợt, tại 05 thôn.
IV. Đánh giá chung
Tỷ lệ hộ nghèo giảm còn 4,2%.
V. Kiến nghị, đề xuất
Không có kiến nghị.
Nơi nhận:
- Phòng Nội vụ huyện;
- Lưu VT
CHỦ TỊCH
(Đã ký)
Hồ Thị Vịn`,
    {
      kind: 'report',
      agency: 'UBND xã Trà Hiệp',
      superior: 'UBND HUYỆN ĐÔNG SƠN',
      number: '96/BC-UBND',
      issuedOn: '2025-10-09',
      place: 'Trà Hiệp',
      recipients: ['Phòng Nội vụ huyện', 'Lưu VT'],
      signature: { lines: ['CHỦ TỊCH'], name: 'Hồ Thị Vịn' },
      // Of two chapters with one number the first has no place: its text stays under its own heading.
      answers: 'cccmmmcccn',
      texts: { 'I.1': 'xã có 05 thôn.', 'I.2.2': 'thiên tai nhiều.', 'II.5': '01 đợt, tại 05 thôn.' },
    },
  ),
  letter(
    'a draft of a ward with dots for number and day, the post in small letters',
    `ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Số: …../BC-UBND	An Lạc, ngày …… tháng 11 năm 2025
BÁO CÁO
Kết quả phong trào thi đua “Chuyển đổi số cộng đồng” năm 2025
Kính gửi: UBND tỉnh An Bình (qua Sở Nội vụ)
I/ ĐẶC ĐIỂM TÌNH HÌNH
1/ Đặc điểm chung
Phường có 22 tổ công nghệ số.
2/ Thuận lợi
Không
3/ Khó khăn
Người già ít dùng điện thoại thông minh.
II/ KẾT QUẢ
1/ Triển khai
Phát động tại 22 tổ.
4/ Khen thưởng
(không có)
III/ ĐÁNH GIÁ
Đạt 95% kế hoạch.
IV/ KIẾN NGHỊ
Bố trí thêm kinh phí.
Tm. Ủy ban nhân dân
Chủ tịch

Thái Văn Đỏ`,
    {
      kind: 'report',
      agency: 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC',
      number: null,
      issuedOn: null,
      place: 'An Lạc',
      addressees: ['UBND tỉnh An Bình (qua Sở Nội vụ)'],
      signature: { lines: ['Tm. Ủy ban nhân dân', 'Chủ tịch'], name: 'Thái Văn Đỏ' },
      answers: 'cnccmmnmcc',
      texts: { 'I.2.2': 'Người già ít dùng điện thoại thông minh.', IV: 'Bố trí thêm kinh phí.' },
    },
  ),
  letter(
    'a commune whose foot has a drafter beside the head',
    `ỦY BAN NHÂN DÂN
XÃ BÌNH LONG
-------
Số: 45/BC-UBND
{nation}
---------------
Bình Long, ngày 20 tháng 6 năm 2025
BÁO CÁO
V/v sơ kết phong trào thi đua “Đường quê sáng – xanh – sạch – đẹp” 6 tháng đầu năm 2025
I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Toàn xã có 31 km đường thôn.
II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
1. Công tác triển khai phong trào thi đua
Trồng 1.200 cây xanh.
III. ĐÁNH GIÁ CHUNG
Vượt kế hoạch.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Không có.

NGƯỜI LẬP BÁO CÁO                    TM. UBND XÃ
                                      CHỦ TỊCH
(Ký, ghi rõ họ tên)                (Ký tên, đóng dấu)

Nguyễn Thị Mơ                        Trần Bá Lộc`,
    {
      kind: 'report',
      agency: 'ỦY BAN NHÂN DÂN XÃ BÌNH LONG',
      number: '45/BC-UBND',
      issuedOn: '2025-06-20',
      place: 'Bình Long',
      signature: { lines: ['TM. UBND XÃ', 'CHỦ TỊCH'], name: 'Trần Bá Lộc' },
      cosignatures: [{ lines: ['NGƯỜI LẬP BÁO CÁO'], name: 'Nguyễn Thị Mơ' }],
      answers: 'cmmcmmmmcn',
    },
  ),
]
