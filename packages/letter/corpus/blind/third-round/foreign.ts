import { type BlindLetter, letter } from '../blind-letter.ts'

const none = 'mmmmmmmmmm'

/** What looks like a report on a movement and is none: nothing of it may become an answer. */
export const foreign: readonly BlindLetter[] = [
  letter(
    'foreign: a market report whose last part is called Kiến nghị',
    `SỞ CÔNG THƯƠNG AN BÌNH\nCHI CỤC QUẢN LÝ THỊ TRƯỜNG\nSố: 55/BC-QLTT\n{nation}\nAn Bình, ngày 03 tháng 9 năm 2025\nBÁO CÁO\nTình hình thị trường tháng 8 năm 2025\nI. TÌNH HÌNH CHUNG\nGiá cả ổn định.\nII. KẾT QUẢ THỰC HIỆN\n1. Công tác kiểm tra, giám sát: Không có\n2. Khen thưởng: Không có\nIII. ĐÁNH GIÁ CHUNG\nKhông có biến động.\nIV. ĐỀ XUẤT, KIẾN NGHỊ\nKhông có\nCHI CỤC TRƯỞNG\nKiều Công Thạnh`,
    {
      kind: 'report',
      number: '55/BC-QLTT',
      issuedOn: '2025-09-03',
      signature: { lines: ['CHI CỤC TRƯỞNG'], name: 'Kiều Công Thạnh' },
      answers: none,
    },
  ),
  letter(
    'foreign: a report on receiving citizens',
    `UBND XÃ BÌNH LONG\nBAN TIẾP CÔNG DÂN\n{nation}\nBình Long, ngày 30 tháng 6 năm 2025\nBÁO CÁO\nCông tác tiếp công dân, giải quyết khiếu nại, tố cáo 6 tháng đầu năm 2025\nI. ĐẶC ĐIỂM TÌNH HÌNH\n1. Thuận lợi: Có phòng riêng.\n2. Khó khăn: Không\nII. KẾT QUẢ\n1. Tiếp công dân: 14 lượt.\n2. Kiểm tra: Không có.\nIII. KIẾN NGHỊ: Không.\nTRƯỞNG BAN\nHà Thị Nhỡ`,
    { kind: 'report', issuedOn: '2025-06-30', place: 'Bình Long', answers: none },
  ),
  letter(
    'foreign: minutes of a meeting that choose whom to praise',
    `TRƯỜNG THCS LÊ VĂN SĨ\nHỘI ĐỒNG THI ĐUA\n{nation}\nBIÊN BẢN\nHọp xét danh hiệu thi đua năm học 2024-2025\nHôm nay, ngày 20 tháng 5 năm 2025, tại phòng họp.\nI. THÀNH PHẦN\nChủ trì: ông Lê Tư.\nII. NỘI DUNG\n1. Công tác khen thưởng: Không có ý kiến.\n2. Đề xuất, kiến nghị: Không có.\nTHƯ KÝ\nPhùng Thị Nết\nCHỦ TRÌ\nLê Tư Thành`,
    {
      kind: 'other',
      reason: 'Đây là biên bản, không phải báo cáo.',
      answers: '',
      names: ['Phùng Thị Nết', 'Lê Tư Thành'],
    },
  ),
  letter(
    'foreign: a plan with a section on praise',
    `ỦY BAN NHÂN DÂN\nPHƯỜNG AN LẠC\nSố: 14/KH-UBND\n{nation}\nAn Lạc, ngày 08 tháng 01 năm 2026\nKẾ HOẠCH\nTổ chức phong trào thi đua “Tổ dân phố kiểu mẫu” năm 2026\nI. MỤC ĐÍCH, YÊU CẦU\nTạo khí thế.\nII. NỘI DUNG\n1. Công tác khen thưởng\nDự kiến khen 10 tổ.\nIII. TỔ CHỨC THỰC HIỆN\nGiao Văn phòng.\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nThái Văn Đỏ`,
    {
      kind: 'other',
      reason: 'Đây là kế hoạch, không phải báo cáo.',
      number: '14/KH-UBND',
      issuedOn: '2026-01-08',
      place: 'An Lạc',
      recipients: ['Sở Nội vụ', 'Lưu: VT'],
      signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Thái Văn Đỏ' },
      answers: '',
    },
  ),
  letter(
    'foreign: an explanation of a loss',
    `CÔNG TY TNHH MỘT THÀNH VIÊN XỔ SỐ\nPHÒNG KẾ TOÁN\n{nation}\nĐông Sơn, ngày 02 tháng 4 năm 2025\nBÁO CÁO\nQuyết toán quỹ thi đua, khen thưởng năm 2024\nI. TÌNH HÌNH CHUNG\nQuỹ đầu năm 120.000.000 đồng.\nII. KẾT QUẢ\n1. Chi khen thưởng: 80.000.000 đồng.\n2. Kiểm tra: Không có sai sót.\nIII. KIẾN NGHỊ\nKhông có.\nNGƯỜI LẬP BIỂU          KẾ TOÁN TRƯỞNG          GIÁM ĐỐC\n\nVương Thị Sen           Đồng Văn Khá            Tô Minh Đức`,
    {
      kind: 'report',
      issuedOn: '2025-04-02',
      place: 'Đông Sơn',
      answers: none,
      names: ['Vương Thị Sen', 'Đồng Văn Khá', 'Tô Minh Đức'],
    },
  ),
  letter(
    'foreign: a report on traffic in which a movement is named once',
    `CÔNG AN HUYỆN ĐÔNG SƠN\nĐỘI CẢNH SÁT GIAO THÔNG\nSố: 204/BC-CSGT\n{nation}\nĐông Sơn, ngày 15 tháng 7 năm 2025\nBÁO CÁO\nKết quả bảo đảm trật tự, an toàn giao thông quý II năm 2025\nI. ĐẶC ĐIỂM TÌNH HÌNH\nTuyến quốc lộ dài 24 km.\nII. KẾT QUẢ\n1. Tuyên truyền\nLồng ghép phong trào thi đua “Vì an ninh Tổ quốc”.\n2. Kiểm tra, xử lý\nLập biên bản 210 trường hợp.\n3. Tai nạn\nKhông có.\nIII. ĐỀ XUẤT, KIẾN NGHỊ\nKhông có.\nNơi nhận:\n- Công an huyện;\n- Lưu: CSGT.\nĐỘI TRƯỞNG\nTrung tá Đặng Hoài Ân`,
    {
      kind: 'report',
      number: '204/BC-CSGT',
      issuedOn: '2025-07-15',
      recipients: ['Công an huyện', 'Lưu: CSGT'],
      answers: none,
    },
  ),
  letter(
    'foreign: a contract of emulation',
    `ỦY BAN NHÂN DÂN\nXÃ SƠN THÀNH\n{nation}\nGIAO ƯỚC THI ĐUA\nGiữa 09 thôn của xã năm 2026\nI. NỘI DUNG THI ĐUA\n1. Phát triển kinh tế.\n2. Công tác khen thưởng: thôn dẫn đầu được tặng Cờ.\nII. CAM KẾT\nThực hiện đầy đủ.\nSơn Thành, ngày 10 tháng 01 năm 2026\nĐẠI DIỆN CÁC THÔN\nPhù Văn Lượm`,
    { kind: 'other', answers: '' },
  ),
]
