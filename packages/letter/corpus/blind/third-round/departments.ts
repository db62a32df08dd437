import { type BlindLetter, letter } from '../blind-letter.ts'

/** What departments, boards and companies hand in. */
export const departments: readonly BlindLetter[] = [
  letter(
    'a department in full, its authority over three lines',
    `UBND TỈNH AN BÌNH
SỞ NÔNG NGHIỆP
VÀ MÔI TRƯỜNG
Số: 1204/BC-SNNMT
{nation}
An Bình, ngày 28 tháng 11 năm 2025
BÁO CÁO
Sơ kết thực hiện Phong trào thi đua “An Bình chung sức xây dựng nông thôn mới” giai đoạn 2021-2025
Kính gửi: Ủy ban nhân dân tỉnh An Bình.
Căn cứ Kế hoạch số 90/KH-UBND ngày 15/4/2022 của UBND tỉnh về thực hiện phong trào thi đua;
Sở Nông nghiệp và Môi trường báo cáo kết quả như sau:
I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Sở có 12 đơn vị trực thuộc, 640 công chức, viên chức.
2. Những thuận lợi, khó khăn
2.1. Thuận lợi
Có nghị quyết riêng của Tỉnh ủy.
2.2. Khó khăn
Vốn đối ứng thấp.
II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
1. Công tác triển khai Phong trào thi đua
a) Công tác tuyên truyền
Mở 15 lớp tập huấn.
b) Công tác phối hợp
Ký kết với 04 sở, ngành.
2. Các văn bản triển khai; hiệu quả kinh tế - xã hội
Tham mưu 09 quyết định.
3. Công tác phát hiện, nhân rộng điển hình tiên tiến
Hợp tác xã Đồng Xanh liên kết 210 hộ.
4. Công tác khen thưởng
Bộ tặng Bằng khen cho 02 tập thể.
5. Công tác kiểm tra, giám sát
Kiểm tra 11 xã.
III. ĐÁNH GIÁ CHUNG
1. Ưu điểm
Tiêu chí tăng đều.
2. Hạn chế
Còn nợ tiêu chí môi trường.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Tăng vốn sự nghiệp.
Trên đây là báo cáo của Sở Nông nghiệp và Môi trường, kính báo cáo UBND tỉnh xem xét./.
Nơi nhận:
- Như trên;
- Sở Nội vụ;
- Giám đốc, các PGĐ Sở;
- Chi cục PTNT;
- Lưu: VT, KHTC (02b).
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Lê Hữu Trác Nguyên`,
    {
      kind: 'report',
      agency: 'Sở Nông nghiệp và Môi trường',
      superior: 'UBND TỈNH AN BÌNH',
      number: '1204/BC-SNNMT',
      issuedOn: '2025-11-28',
      place: 'An Bình',
      addressees: ['Ủy ban nhân dân tỉnh An Bình'],
      recipients: ['Như trên', 'Sở Nội vụ', 'Giám đốc, các PGĐ Sở', 'Chi cục PTNT', 'Lưu: VT, KHTC (02b)'],
      signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Lê Hữu Trác Nguyên' },
      answers: 'cccccccccc',
      texts: { 'II.5': 'Kiểm tra 11 xã.', IV: 'Tăng vốn sự nghiệp.' },
      unplaced: [],
    },
  ),
  letter(
    'two departments together, their heads side by side',
    `UBND TỈNH AN BÌNH                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ - SỞ TÀI CHÍNH                   Độc lập - Tự do - Hạnh phúc

Số: 318/BCLT-SNV-STC                   An Bình, ngày 14 tháng 10 năm 2025

                          BÁO CÁO LIÊN TỊCH
   Kết quả thực hiện Phong trào thi đua “Thực hành tiết kiệm, chống lãng phí” giai đoạn 2021-2025

I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Hai sở có 214 công chức.
II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
1. Công tác triển khai phong trào thi đua
Ký Chương trình phối hợp.
4. Công tác khen thưởng
Không có.
III. ĐÁNH GIÁ CHUNG
Tiết kiệm 3,1 tỷ đồng.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Không có.

      GIÁM ĐỐC                              KT. GIÁM ĐỐC
     SỞ NỘI VỤ                              PHÓ GIÁM ĐỐC
                                            SỞ TÀI CHÍNH


    Võ Thị Lan Chi                         Trương Quang Dũng

Nơi nhận:
- UBND tỉnh;
- Lưu: VT, SNV, STC.`,
    {
      kind: 'report',
      number: '318/BCLT-SNV-STC',
      issuedOn: '2025-10-14',
      place: 'An Bình',
      superior: 'UBND TỈNH AN BÌNH',
      recipients: ['UBND tỉnh', 'Lưu: VT, SNV, STC'],
      signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC SỞ TÀI CHÍNH'], name: 'Trương Quang Dũng' },
      cosignatures: [{ lines: ['GIÁM ĐỐC SỞ NỘI VỤ'], name: 'Võ Thị Lan Chi' }],
      answers: 'cmmcmmnmcn',
    },
  ),
  letter(
    'a company without a superior body, its own words for the headings',
    `CÔNG TY CỔ PHẦN CẤP NƯỚC AN BÌNH
Số: 88/BC-CTN
{nation}
An Bình, ngày 05 tháng 12 năm 2025
BÁO CÁO
Tổng kết phong trào thi đua “Lao động giỏi, lao động sáng tạo” năm 2025
A. ĐẶC ĐIỂM TÌNH HÌNH
Công ty có 320 lao động.
1. Thuận lợi: Đơn hàng ổn định.
2. Khó khăn: Nguồn nước nhiễm mặn.
B. KẾT QUẢ THỰC HIỆN PHONG TRÀO THI ĐUA
1. Công tác phát động, triển khai
Phát động 04 đợt thi đua.
2. Gương điển hình tiên tiến
Anh Phan Thế Cường có 03 sáng kiến.
3. Khen thưởng
Giám đốc tặng Giấy khen cho 25 cá nhân.
4. Kiểm tra
Không có
C. ĐÁNH GIÁ CHUNG
Hoàn thành kế hoạch.
D. KIẾN NGHỊ
Không
Nơi nhận: - Liên đoàn Lao động tỉnh; - Lưu: VT.
TỔNG GIÁM ĐỐC
Phạm Gia Hòa`,
    {
      kind: 'report',
      agency: 'CÔNG TY CỔ PHẦN CẤP NƯỚC AN BÌNH',
      number: '88/BC-CTN',
      issuedOn: '2025-12-05',
      place: 'An Bình',
      recipients: ['Liên đoàn Lao động tỉnh', 'Lưu: VT'],
      signature: { lines: ['TỔNG GIÁM ĐỐC'], name: 'Phạm Gia Hòa' },
      answers: 'ccccmccncn',
      texts: { 'I.1': 'Công ty có 320 lao động.', 'II.3': 'Anh Phan Thế Cường có 03 sáng kiến.' },
    },
  ),
  letter(
    'a police district, the number in the middle of the head and a closing thanks',
    `CÔNG AN TỈNH AN BÌNH
CÔNG AN XÃ PHƯỚC LỘC
{nation}
Số: 77/BC-CAX	Phước Lộc, ngày 01 tháng 3 năm 2026
BÁO CÁO
Kết quả thực hiện Phong trào thi đua “Vì an ninh Tổ quốc” năm 2025
Kính gửi: Công an tỉnh An Bình (Phòng Công tác đảng và công tác chính trị)
I. ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung: Đơn vị có 14 đồng chí.
2. Thuận lợi: Được cấp ủy quan tâm.
3. Khó khăn: Quân số mỏng.
II. KẾT QUẢ THỰC HIỆN
1. Công tác triển khai: Ký giao ước thi đua 14/14 đồng chí.
2. Văn bản triển khai: Kế hoạch số 12/KH-CAX ngày 10/01/2025.
3. Điển hình tiên tiến: Không có.
4. Khen thưởng: 02 đồng chí được Giám đốc Công an tỉnh tặng Giấy khen.
5. Kiểm tra, giám sát: Tự kiểm tra 02 lần.
III. ĐÁNH GIÁ CHUNG: Hoàn thành tốt nhiệm vụ.
IV. ĐỀ XUẤT, KIẾN NGHỊ: Không có.
Xin trân trọng cảm ơn!
Nơi nhận:
- Như trên;
- Lưu: CAX.
TRƯỞNG CÔNG AN XÃ
Thiếu tá Bùi Quốc Khải`,
    {
      kind: 'report',
      agency: 'Công an xã Phước Lộc',
      superior: 'CÔNG AN TỈNH AN BÌNH',
      number: '77/BC-CAX',
      issuedOn: '2026-03-01',
      place: 'Phước Lộc',
      recipients: ['Như trên', 'Lưu: CAX'],
      signature: { lines: ['TRƯỞNG CÔNG AN XÃ'], name: 'Thiếu tá Bùi Quốc Khải' },
      answers: 'cccccncccn',
      texts: { 'II.1': 'Ký giao ước thi đua 14/14 đồng chí.', 'II.5': 'Tự kiểm tra 02 lần.' },
    },
  ),
  letter(
    'a provincial hospital, signed by order, with a stray page number in a sentence',
    `SỞ Y TẾ AN BÌNH
BỆNH VIỆN ĐA KHOA KHU VỰC PHÍA TÂY
Số: 402/BC-BVKV
{nation}
Đông Sơn, ngày 17 tháng 9 năm 2025
BÁO CÁO
Sơ kết phong trào thi đua “Bệnh viện xanh - sạch - đẹp” giai đoạn 2023-2025
I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Bệnh viện có 260 giường, 18 khoa, phòng và

2

412 viên chức.
2. Thuận lợi, khó khăn
2.1. Thuận lợi
Cơ sở mới.
2.2. Khó khăn
Thiếu bác sĩ.
II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
1. Công tác triển khai
18/18 khoa, phòng đăng ký.
4. Công tác khen thưởng
Khen 05 khoa.
III. ĐÁNH GIÁ CHUNG
Hài lòng người bệnh đạt 93%.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Không
Nơi nhận:
- Sở Y tế;
- Lưu: VT, TCHC.
TL. GIÁM ĐỐC
TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH
Nguyễn Ngọc Bảo Trân`,
    {
      kind: 'report',
      agency: 'BỆNH VIỆN ĐA KHOA KHU VỰC PHÍA TÂY',
      superior: 'SỞ Y TẾ AN BÌNH',
      number: '402/BC-BVKV',
      issuedOn: '2025-09-17',
      place: 'Đông Sơn',
      recipients: ['Sở Y tế', 'Lưu: VT, TCHC'],
      signature: { lines: ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH'], name: 'Nguyễn Ngọc Bảo Trân' },
      answers: 'ccccmmcmcn',
      texts: { 'I.1': 'Bệnh viện có 260 giường, 18 khoa, phòng và 412 viên chức.' },
    },
  ),
]
