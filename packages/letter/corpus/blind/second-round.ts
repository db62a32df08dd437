import { type BlindLetter, letter } from './blind-letter.ts'

/** Of forty-six letters of a second round those that were read wrongly, one of each kind. */
export const secondRound: readonly BlindLetter[] = [
  letter(
    'an issuer with a comma, as its opening writes it',
    `{nation}\nPhú Lộc, ngày ... tháng ... năm 2025\nUBND HUYỆN ĐÔNG SƠN\nPHÒNG VĂN HÓA, KHOA HỌC VÀ THÔNG TIN\nSố: ...../BC-VHKHTT\nDỰ THẢO LẦN 2\nBÁO CÁO\nKết quả 5 năm thực hiện Phong trào thi đua “Thư viện thôn”\nPhòng Văn hóa, Khoa học và Thông tin huyện báo cáo kết quả như sau:\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nĐơn vị có 07 công chức.\nII. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA\n4. Công tác khen thưởng\nKhen 08 tập thể.\nIV. ĐỀ XUẤT, KIẾN NGHỊ\nKhông.\nTRƯỞNG PHÒNG\nĐặng Thị Lụa\nNơi nhận:\n- Lưu: VT.`,
    {
      kind: 'report',
      agency: 'Phòng Văn hóa, Khoa học và Thông tin huyện',
      superior: 'UBND HUYỆN ĐÔNG SƠN',
      number: null,
      place: 'Phú Lộc',
      unplaced: ['DỰ THẢO LẦN 2'],
    },
  ),
  letter(
    'a standing office under its body',
    `ỦY BAN TRUNG ƯƠNG MTTQ VIỆT NAM\n**ỦY BAN MTTQ VIỆT NAM TỈNH AN BÌNH**\n**BAN THƯỜNG TRỰC**\nSố: 512/BC-MTTQ-BTT\n{nation}\nAn Bình, ngày 22 tháng 9 năm 2025\nBÁO CÁO\nTổng kết Phong trào thi đua “Vì người nghèo” giai đoạn 2021-2025\nBan Thường trực Ủy ban MTTQ Việt Nam tỉnh báo cáo như sau:\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nĐơn vị có 07 công chức.\nII. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA\n4. Công tác khen thưởng\nKhen 08 tập thể.\nIV. ĐỀ XUẤT, KIẾN NGHỊ\nKhông.\nNơi nhận:\n- Sở Nội vụ;\n- Lưu VT.\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\nNông Thị Bích Hạnh`,
    {
      kind: 'report',
      agency: 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh An Bình',
      number: '512/BC-MTTQ-BTT',
      unplaced: [],
    },
  ),
  letter(
    'an official letter without a heading of its own',
    `UBND TỈNH AN BÌNH\nSỞ TÀI NGUYÊN\nSố: 500/STN-VP\nV/v gửi báo cáo sơ kết phong trào thi đua\n{nation}\nAn Bình, ngày 07 tháng 11 năm 2025\nKính gửi: Sở Nội vụ\nSở Tài nguyên gửi kèm theo báo cáo sơ kết phong trào thi đua của đơn vị./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHÁNH VĂN PHÒNG\nThạch Thị Sương`,
    {
      kind: 'other',
      number: '500/STN-VP',
      recipients: ['Như trên', 'Lưu: VT'],
      signature: { lines: ['CHÁNH VĂN PHÒNG'], name: 'Thạch Thị Sương' },
    },
  ),
  letter(
    'the merits of one person',
    `SỞ XÂY DỰNG AN BÌNH\nPHÒNG QUẢN LÝ NHÀ\n{nation}\nAn Bình, ngày 12 tháng 12 năm 2025\nBÁO CÁO THÀNH TÍCH\nĐề nghị tặng Bằng khen của Chủ tịch UBND tỉnh\nHọ và tên: Giang Văn Tiến\nChức vụ: Phó Trưởng phòng\nI. SƠ LƯỢC LÝ LỊCH\n- Quê quán: xã Hòa Sơn.\nII. THÀNH TÍCH ĐẠT ĐƯỢC\nCó 02 sáng kiến.\nIII. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG\nGiấy khen năm 2024.\nNGƯỜI BÁO CÁO\nGiang Văn Tiến`,
    {
      kind: 'report',
      title: 'THÀNH TÍCH Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh',
      answers: 'mmmmmmmmmm',
    },
  ),
  letter(
    'headings without numbers, and the date at the foot',
    `CÔNG TY TNHH MTV LÂM NGHIỆP ĐÔNG SƠN\nBÁO CÁO\nSơ kết phong trào thi đua “Trồng một tỷ cây xanh” giai đoạn 2021-2025\nKính gửi: Sở Nông nghiệp và Môi trường\nĐặc điểm chung\nCông ty có 64 lao động.\nCông tác triển khai phong trào thi đua\nPhát động 02 đợt.\nCông tác khen thưởng\nKhen 05 cá nhân.\nĐánh giá chung\nHoàn thành chỉ tiêu.\nĐề xuất, kiến nghị\nKhông\nĐông Sơn, ngày 08 tháng 12 năm 2025\nGIÁM ĐỐC\nBạch Công Thành`,
    {
      kind: 'report',
      issuedOn: '2025-12-08',
      place: 'Đông Sơn',
      signature: { lines: ['GIÁM ĐỐC'], name: 'Bạch Công Thành' },
    },
  ),
  letter(
    'an application, dated at its foot',
    `{nation}\nĐƠN ĐỀ NGHỊ\nCông nhận sáng kiến\nKính gửi: Hội đồng sáng kiến huyện Đông Sơn\nTôi tên là: Ngọc Thị Hà, giáo viên Trường Tiểu học Hòa Sơn.\n1. Mô tả sáng kiến: áp dụng trong năm học 2024-2025.\nHòa Sơn, ngày 10 tháng 4 năm 2025\nNgười nộp đơn\nNgọc Thị Hà`,
    {
      kind: 'other',
      issuedOn: '2025-04-10',
      place: 'Hòa Sơn',
      signature: { lines: ['Người nộp đơn'], name: 'Ngọc Thị Hà' },
    },
  ),
  letter(
    'a letter of praise, its letterhead a post',
    `CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH AN BÌNH\n{nation}\nAn Bình, ngày 30 tháng 4 năm 2025\nTHƯ KHEN\nGửi: Cán bộ, chiến sĩ Phòng Cảnh sát hình sự\nTôi biểu dương thành tích trong phong trào thi đua “Vì an ninh Tổ quốc”.\nCHỦ TỊCH\nLương Vĩnh Phát`,
    {
      kind: 'other',
      issuedOn: '2025-04-30',
      place: 'An Bình',
      signature: { lines: ['CHỦ TỊCH'], name: 'Lương Vĩnh Phát' },
    },
  ),
  letter(
    'a letter that says no kind, its letterhead a post',
    `CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH AN BÌNH\n{nation}\nAn Bình, ngày 30 tháng 4 năm 2025\nGửi: Cán bộ, chiến sĩ Phòng Cảnh sát hình sự\nTôi biểu dương thành tích trong phong trào thi đua “Vì an ninh Tổ quốc”.\nCHỦ TỊCH\nLương Vĩnh Phát`,
    {
      kind: 'other',
      issuedOn: '2025-04-30',
      place: 'An Bình',
      signature: { lines: ['CHỦ TỊCH'], name: 'Lương Vĩnh Phát' },
    },
  ),
  letter(
    'a youth union on half a year',
    `TỈNH ĐOÀN AN BÌNH\nBCH ĐOÀN HUYỆN ĐÔNG SƠN\n***\nSố: 212-BC/ĐTN-VP\nĐOÀN TNCS HỒ CHÍ MINH\nĐông Sơn, ngày 15 tháng 8 năm 2025\nBÁO CÁO\nSơ kết phong trào thi đua "Tuổi trẻ chung tay" 6 tháng đầu năm 2025\nI. KHÁI QUÁT CHUNG\n1. Đặc điểm tình hình\nCó 21 cơ sở Đoàn.\nII. KẾT QUẢ TRIỂN KHAI PHONG TRÀO THI ĐUA\n4. Công tác thi đua, khen thưởng\nTặng giấy khen 11 tập thể.\nTM. BAN THƯỜNG VỤ HUYỆN ĐOÀN\nPHÓ BÍ THƯ\nMai Xuân Trường`,
    {
      kind: 'report',
      number: '212-BC/ĐTN-VP',
      movement: { name: 'Tuổi trẻ chung tay', from: 2025, to: 2025 },
    },
  ),
]
