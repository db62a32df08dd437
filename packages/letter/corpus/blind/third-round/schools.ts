import { type BlindLetter, letter } from '../blind-letter.ts'

/** What schools hand in. */
export const schools: readonly BlindLetter[] = [
  letter(
    'a school with four things in one table of two columns',
    `UBND XÃ SƠN THÀNH
TRƯỜNG TIỂU HỌC SỐ 2 SƠN THÀNH
Số: 33/BC-TH
{nation}
Sơn Thành, ngày 25 tháng 5 năm 2025
BÁO CÁO
Kết quả phong trào thi đua “Đổi mới, sáng tạo trong dạy và học” năm học 2024-2025
Kính gửi: Phòng Văn hóa - Xã hội xã Sơn Thành
I. ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Trường có 18 lớp, 540 học sinh.
2. Thuận lợi
Phụ huynh ủng hộ.
3. Khó khăn
Thiếu phòng học.
II. KẾT QUẢ THỰC HIỆN PHONG TRÀO THI ĐUA
1. Công tác triển khai
| Nội dung | Số lượng |
| Đợt thi đua | 4 |
| Giáo viên tham gia | 31 |
2. Điển hình tiên tiến
Cô Lữ Thị Bông.
3. Khen thưởng
Không.
III. ĐÁNH GIÁ CHUNG
100% lớp đạt.
IV. KIẾN NGHỊ
Xây thêm 03 phòng.
Nơi nhận:
- Như trên;
- Lưu: VT.
HIỆU TRƯỞNG
Nguyễn Trần Khánh Vy`,
    {
      kind: 'report',
      agency: 'TRƯỜNG TIỂU HỌC SỐ 2 SƠN THÀNH',
      superior: 'UBND XÃ SƠN THÀNH',
      number: '33/BC-TH',
      issuedOn: '2025-05-25',
      place: 'Sơn Thành',
      addressees: ['Phòng Văn hóa - Xã hội xã Sơn Thành'],
      recipients: ['Như trên', 'Lưu: VT'],
      signature: { lines: ['HIỆU TRƯỞNG'], name: 'Nguyễn Trần Khánh Vy' },
      answers: 'ccccmcnmcc',
    },
  ),
  letter(
    'a school union signed by its chair and confirmed by the head',
    `CÔNG ĐOÀN NGÀNH GIÁO DỤC
CĐCS TRƯỜNG THPT TRẦN KỲ PHONG
Số: 12/BC-CĐCS
{nation}
Bình Nguyên, ngày 18 tháng 11 năm 2025
BÁO CÁO
Sơ kết phong trào thi đua “Giỏi việc trường, đảm việc nhà” giai đoạn 2021-2025
I. ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Công đoàn có 72 đoàn viên.
II. KẾT QUẢ TRIỂN KHAI PHONG TRÀO THI ĐUA
1. Công tác triển khai phong trào thi đua
Có 45 nữ đăng ký.
4. Công tác khen thưởng
Khen 09 nữ nhà giáo.
III. ĐÁNH GIÁ CHUNG
Tốt.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Không có.
Nơi nhận:
- CĐ ngành;
- Lưu.
TM. BAN CHẤP HÀNH
CHỦ TỊCH
Tạ Thị Mỹ Lệ
XÁC NHẬN CỦA HIỆU TRƯỞNG
Cao Đình Toàn`,
    {
      kind: 'report',
      number: '12/BC-CĐCS',
      issuedOn: '2025-11-18',
      place: 'Bình Nguyên',
      superior: 'CÔNG ĐOÀN NGÀNH GIÁO DỤC',
      recipients: ['CĐ ngành', 'Lưu'],
      answers: 'cmmcmmcmcn',
      names: ['Cao Đình Toàn', 'Tạ Thị Mỹ Lệ'],
    },
  ),
  letter(
    'a kindergarten without letterhead in order: the kind first, no number',
    `PHÒNG GIÁO DỤC VÀ ĐÀO TẠO ĐÔNG SƠN
TRƯỜNG MẦM NON HOA SIM
{nation}
Đông Sơn, ngày 12 tháng 12 năm 2025
BÁO CÁO SƠ KẾT
Phong trào thi đua “Xây dựng trường học hạnh phúc” giai đoạn 2022 - 2025
I. Khái quát đặc điểm tình hình:
1. Đặc điểm chung:
Trường có 09 nhóm, lớp.
2. Thuận lợi - khó khăn:
* Thuận lợi:
Đội ngũ trẻ.
* Khó khăn:
Sân chơi hẹp.
II. Kết quả triển khai thực hiện phong trào thi đua:
1. Công tác triển khai:
Triển khai đến 100% giáo viên.
2. Các văn bản ban hành:
Kế hoạch số 05/KH-MNHS ngày 20/9/2022.
3. Điển hình tiên tiến:
Không có
4. Công tác khen thưởng:
Khen 04 giáo viên.
5. Công tác kiểm tra:
Kiểm tra 02 lần/năm.
III. Đánh giá chung:
Trẻ vui khi đến lớp.
IV. Đề xuất, kiến nghị:
Không
HIỆU TRƯỞNG
(đã ký)
Rơ Châm H'Len`,
    {
      kind: 'report',
      agency: 'TRƯỜNG MẦM NON HOA SIM',
      superior: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO ĐÔNG SƠN',
      number: null,
      issuedOn: '2025-12-12',
      place: 'Đông Sơn',
      recipients: [],
      signature: { lines: ['HIỆU TRƯỞNG'], name: "Rơ Châm H'Len" },
      answers: 'cccccncccn',
      texts: { 'I.2.1': 'Đội ngũ trẻ.', 'I.2.2': 'Sân chơi hẹp.', 'II.5': 'Kiểm tra 02 lần/năm.' },
    },
  ),
]
