import { type BlindLetter, letter } from './blind-letter.ts'

/** Twenty letters of invented bodies and people: half are no report on a movement, a third are drafts or signed. */
export const firstRound: readonly BlindLetter[] = [
  letter(
    'a commune in full',
    `ỦY BAN NHÂN DÂN\nXÃ TÂN MAI\nSố: 118/BC-UBND\n{nation}\nTân Mai, ngày 18 tháng 11 năm 2025\nBÁO CÁO\nSơ kết Phong trào thi đua “Ngõ sạch nhà xanh” giai đoạn 2021-2025\nKính gửi: Sở Nội vụ tỉnh An Bình\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nXã có 11 thôn.\n2. Những thuận lợi, khó khăn\n2.1. Thuận lợi\nNgười dân đồng lòng.\n2.2. Khó khăn: Không có\nII. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA\n1. Công tác triển khai Phong trào thi đua\nĐã phát động tới 11 thôn.\n2. Các văn bản triển khai, hưởng ứng; đánh giá hiệu quả kinh tế - xã hội\nBan hành Kế hoạch số 20/KH-UBND ngày 03/3/2022.\n3. Công tác phát hiện, nhân rộng điển hình tiên tiến\nThôn Bàu Đá có tổ thu gom rác.\n4. Công tác khen thưởng: Không có\n5. Công tác kiểm tra, giám sát: Không có\nIII. ĐÁNH GIÁ CHUNG\nĐạt yêu cầu đề ra.\nIV. ĐỀ XUẤT, KIẾN NGHỊ\nKhông.\nTrên đây là báo cáo của UBND xã Tân Mai./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nMai Văn Lúa`,
    {
      kind: 'report',
      number: '118/BC-UBND',
      issuedOn: '2025-11-18',
      place: 'Tân Mai',
      addressees: ['Sở Nội vụ tỉnh An Bình'],
      recipients: ['Như trên', 'Lưu: VT'],
      signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Mai Văn Lúa' },
      answers: 'ccncccnncn',
    },
  ),
  letter(
    'a draft with blanks',
    `DỰ THẢO\nUBND TỈNH AN BÌNH\nSỞ XÂY DỰNG\nSố:     /BC-SXD\n{nation}\nAn Bình, ngày     tháng     năm 2025\nBÁO CÁO\nKết quả thực hiện Phong trào thi đua “Công trình không rác” năm 2025\nI. ĐẶC ĐIỂM, TÌNH HÌNH\n1. Đặc điểm chung: Sở có 07 phòng.\n2. Thuận lợi, khó khăn\na) Thuận lợi: Có kinh nghiệm.\nb) Khó khăn: Thiếu người.\nII. KẾT QUẢ THỰC HIỆN PHONG TRÀO THI ĐUA\n1. Công tác lãnh đạo, chỉ đạo\nĐã họp 03 lần.\n2. Ban hành văn bản và hiệu quả\nCó 02 kế hoạch.\n3. Điển hình tiên tiến\nĐội thi công số 3.\n4. Khen thưởng\nChưa có.\n5. Kiểm tra, giám sát\nĐã kiểm tra 08 công trình.\nIII. ĐÁNH GIÁ CHUNG\nTốt.\nIV. KIẾN NGHỊ\nKhông có.\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\nGIÁM ĐỐC`,
    {
      kind: 'report',
      number: null,
      issuedOn: null,
      place: 'An Bình',
      recipients: ['Sở Nội vụ', 'Lưu: VT'],
      answers: 'ccccccnccn',
    },
  ),
  letter(
    'a school without chapters',
    `SỞ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG THCS BÀU ĐÁ\nSố: 31/BC-THCSBĐ\n{nation}\nBàu Đá, ngày 22 tháng 5 năm 2025\nBÁO CÁO\nTổng kết Phong trào thi đua “Đọc sách mỗi ngày” năm học 2024-2025\nKính gửi: Sở Giáo dục và Đào tạo\n1. Đặc điểm tình hình\nTrường có 24 lớp.\n2. Công tác triển khai phong trào\nPhát động từ tháng 9.\n3. Điển hình tiên tiến\nLớp 8A đọc 312 cuốn.\n4. Khen thưởng\nTặng giấy khen cho 14 em.\n5. Kiểm tra, giám sát: Không có\n6. Kiến nghị: Không\nTrên đây là báo cáo của Trường THCS Bàu Đá./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nHIỆU TRƯỞNG\nĐào Thị Sách`,
    {
      kind: 'report',
      number: '31/BC-THCSBĐ',
      issuedOn: '2025-05-22',
      place: 'Bàu Đá',
      signature: { lines: ['HIỆU TRƯỞNG'], name: 'Đào Thị Sách' },
      answers: 'cmmcmccnmn',
    },
  ),
  letter(
    'a Party committee with letters for items',
    `ĐẢNG BỘ TỈNH AN BÌNH\nĐẢNG ỦY XÃ TÂN MAI\n*\nSố 44-BC/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nTân Mai, ngày 05 tháng 12 năm 2025\nBÁO CÁO\nsơ kết Phong trào thi đua “Dân vận khéo” giai đoạn 2021-2025\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\na) Đặc điểm chung\nĐảng bộ có 18 chi bộ.\nb) Thuận lợi, khó khăn\n- Thuận lợi: Đoàn kết.\n- Khó khăn: Địa bàn rộng.\nII. KẾT QUẢ THỰC HIỆN PHONG TRÀO THI ĐUA\na) Công tác triển khai\nĐã quán triệt.\nb) Văn bản triển khai và hiệu quả\nCó Nghị quyết số 09-NQ/ĐU.\nc) Điển hình, mô hình hay\nChi bộ thôn Hạ.\nd) Công tác khen thưởng\nKhen 05 tập thể.\nđ) Công tác kiểm tra, giám sát\nKiểm tra 06 chi bộ.\nIII. ĐÁNH GIÁ CHUNG\nCó chuyển biến.\nIV. KIẾN NGHỊ\nKhông.\nNơi nhận:\n- Ban Dân vận Tỉnh ủy;\n- Lưu VPĐU.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLương Văn Đồng`,
    {
      kind: 'report',
      number: '44-BC/ĐU',
      issuedOn: '2025-12-05',
      place: 'Tân Mai',
      recipients: ['Ban Dân vận Tỉnh ủy', 'Lưu VPĐU'],
      signature: { lines: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'], name: 'Lương Văn Đồng' },
      answers: 'cccccccccn',
    },
  ),
  letter(
    'a signed deputy, items over-numbered',
    `UBND TỈNH AN BÌNH\nSỞ Y TẾ\nSố: 902/BC-SYT\n{nation}\nAn Bình, ngày 01 tháng 12 năm 2025\nBÁO CÁO\nSơ kết Phong trào thi đua “Trạm y tế sáng đèn” giai đoạn 2021-2025\nKính gửi: Sở Nội vụ\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nNgành có 62 trạm.\nII. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA\n2. Công tác triển khai\nĐã ký giao ước.\n3. Văn bản triển khai; hiệu quả kinh tế - xã hội\nCó 03 kế hoạch.\n4. Điển hình tiên tiến\nTrạm y tế xã Tân Mai.\n5. Công tác khen thưởng\nKhen 20 cá nhân.\n6. Công tác kiểm tra, giám sát\nKiểm tra 10 trạm.\nIII. ĐÁNH GIÁ CHUNG\nTốt.\nIV. ĐỀ XUẤT, KIẾN NGHỊ\nBổ sung máy siêu âm.\nNơi nhận:\n- Như trên;\n- Lưu: VT, TCCB.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nBùi Thị Trạm`,
    {
      kind: 'report',
      number: '902/BC-SYT',
      issuedOn: '2025-12-01',
      place: 'An Bình',
      recipients: ['Như trên', 'Lưu: VT, TCCB'],
      signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Bùi Thị Trạm' },
      answers: 'cmmccccccc',
    },
  ),
  letter(
    'dashes for items, signed electronically',
    `UBND TỈNH AN BÌNH\nTHANH TRA TỈNH\nSố: 64/BC-TTr\n{nation}\nAn Bình, ngày 12 tháng 11 năm 2025\nBÁO CÁO\nSơ kết Phong trào thi đua “Một cửa thân thiện” giai đoạn 2021-2025\nI. TÌNH HÌNH CHUNG\nCơ quan có 04 phòng.\nII. KẾT QUẢ THỰC HIỆN PHONG TRÀO THI ĐUA\n- Công tác triển khai Phong trào thi đua\nĐã họp phổ biến.\n- Các điển hình tiên tiến\nPhòng Nghiệp vụ 2.\n- Công tác khen thưởng\nKhen 03 tập thể.\n- Công tác kiểm tra, giám sát\nTự kiểm tra hằng quý.\nIII. ĐÁNH GIÁ CHUNG\nĐạt.\nIV. KIẾN NGHỊ\nKhông có.\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\nCHÁNH THANH TRA\nKý bởi: Phan Văn Cửa`,
    { kind: 'report', number: '64/BC-TTr', issuedOn: '2025-11-12', answers: 'cmmcmccccn' },
  ),
  letter(
    'first chapter without its heading',
    `UBND TỈNH AN BÌNH\nSỞ CÔNG THƯƠNG\nSố: 80/BC-SCT\n{nation}\nAn Bình, ngày 10 tháng 12 năm 2025\nBÁO CÁO\nSơ kết Phong trào thi đua “Chợ sạch, hàng thật” giai đoạn 2021-2025\n1. Đặc điểm chung\nSở có 06 phòng.\n2. Những thuận lợi, khó khăn\n2.1. Thuận lợi\nĐược quan tâm.\n2.2. Khó khăn\nÍt kinh phí.\nII. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA\n1. Công tác triển khai\nĐã phát động.\n4. Công tác khen thưởng\nKhen 02 tập thể.\nIII. ĐÁNH GIÁ CHUNG\nTốt.\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\nGIÁM ĐỐC\nNgô Văn Mẫu`,
    { kind: 'report', number: '80/BC-SCT', answers: 'ccccmmcmcm' },
  ),
  letter(
    'Roman items under lettered parts, a draft',
    `Dự thảo lần 2\nTỈNH ĐOÀN AN BÌNH\n***\nSố:   -BC/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH\nAn Bình, ngày … tháng 12 năm 2025\nBÁO CÁO\nSơ kết Phong trào thi đua “Tuổi trẻ xung kích” giai đoạn 2021-2025\nA. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\nI. Đặc điểm chung\nCó 45 cơ sở đoàn.\nII. Thuận lợi, khó khăn\n1. Thuận lợi\nSôi nổi.\n2. Khó khăn\nBiến động cán bộ.\nB. KẾT QUẢ THỰC HIỆN PHONG TRÀO THI ĐUA\nI. Công tác triển khai\nĐã phát động.\nII. Văn bản triển khai, hiệu quả kinh tế - xã hội\nCó 04 kế hoạch.\nIII. Điển hình tiên tiến\nĐoàn xã Tân Mai.\nIV. Công tác khen thưởng\nKhen 12 tập thể.\nV. Công tác kiểm tra, giám sát\nKhông có.\nC. ĐÁNH GIÁ CHUNG\nTốt.\nD. ĐỀ XUẤT, KIẾN NGHỊ\nKhông.\nNơi nhận:\n- Ban TĐ-KT;\n- Lưu VP.\nTM. BAN THƯỜNG VỤ\nBÍ THƯ`,
    { kind: 'report', number: null, issuedOn: null, answers: 'cccccccncn' },
  ),
  letter(
    'an official letter that reports',
    `UBND TỈNH AN BÌNH\nSỞ TƯ PHÁP\nSố: 515/STP-VP\nV/v báo cáo sơ kết Phong trào thi đua “Pháp luật về bản”\n{nation}\nAn Bình, ngày 20 tháng 11 năm 2025\nKính gửi: Sở Nội vụ tỉnh An Bình\nSở Tư pháp báo cáo kết quả thực hiện Phong trào thi đua như sau:\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nSở có 05 phòng.\n2. Những thuận lợi, khó khăn\n2.1. Thuận lợi\nĐoàn kết.\n2.2. Khó khăn\nÍt người.\nII. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA\n1. Công tác triển khai\nĐã phát động.\n2. Các văn bản triển khai, hưởng ứng\nCó 02 kế hoạch.\n3. Điển hình tiên tiến: Không có\n4. Công tác khen thưởng\nKhen 04 cá nhân.\n5. Công tác kiểm tra, giám sát: Không có\nIII. ĐÁNH GIÁ CHUNG\nĐạt.\nIV. ĐỀ XUẤT, KIẾN NGHỊ\nKhông.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nVõ Văn Luật`,
    {
      kind: 'report',
      number: '515/STP-VP',
      issuedOn: '2025-11-20',
      signature: { lines: ['GIÁM ĐỐC'], name: 'Võ Văn Luật' },
      answers: 'cccccncncn',
    },
  ),
  letter(
    'lists that sound like headings',
    `ỦY BAN NHÂN DÂN\nXÃ BÀU ĐÁ\nSố: 77/BC-UBND\n{nation}\nBàu Đá, ngày 28 tháng 11 năm 2025\nBÁO CÁO\nSơ kết Phong trào thi đua “Đường hoa” giai đoạn 2021-2025\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nXã có 08 thôn.\nII. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA\n1. Công tác triển khai\nCác việc đã làm:\n1. Kiểm tra từng tuyến đường;\n2. Khen thưởng các tổ làm nhanh;\n3. Tuyên truyền trên loa.\n2. Các văn bản triển khai, hưởng ứng; đánh giá hiệu quả kinh tế - xã hội\nCó Kế hoạch số 12/KH-UBND.\n3. Điển hình tiên tiến\nThôn Thượng.\nIII. ĐÁNH GIÁ CHUNG\nTốt.\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHồ Thị Hoa`,
    { kind: 'report', number: '77/BC-UBND', answers: 'cmmcccmmcm' },
  ),
  letter(
    'a budget report',
    `ỦY BAN NHÂN DÂN\nXÃ TÂN MAI\nSố: 90/BC-UBND\n{nation}\nTân Mai, ngày 02 tháng 7 năm 2025\nBÁO CÁO\nTình hình thực hiện ngân sách 6 tháng đầu năm 2025\nI. KẾT QUẢ THỰC HIỆN\n1. Thu ngân sách\nThu 4,2 tỷ đồng.\n2. Công tác kiểm tra, giám sát: Không có\nII. ĐÁNH GIÁ CHUNG\nĐúng tiến độ.\nIII. KIẾN NGHỊ\nKhông có.\nNơi nhận:\n- HĐND xã;\n- Lưu: VT.\nCHỦ TỊCH\nMai Văn Lúa`,
    {
      kind: 'report',
      number: '90/BC-UBND',
      issuedOn: '2025-07-02',
      recipients: ['HĐND xã', 'Lưu: VT'],
      answers: 'mmmmmmmmmm',
    },
  ),
  letter(
    'a fire safety report',
    `BỘ CÔNG AN\nCÔNG AN TỈNH AN BÌNH\nSố: 310/BC-CAT-PC07\n{nation}\nAn Bình, ngày 15 tháng 10 năm 2025\nBÁO CÁO\nKết quả công tác phòng cháy quý III năm 2025\nI. TÌNH HÌNH CHUNG\nXảy ra 02 vụ cháy.\nII. KẾT QUẢ\n4. Khen thưởng: Không có\n5. Kiểm tra, giám sát\nĐã kiểm tra 44 cơ sở.\nIII. ĐỀ XUẤT, KIẾN NGHỊ: Không có\nNơi nhận:\n- Cục C07;\n- Lưu: VT, PC07.\nGIÁM ĐỐC\nTrịnh Văn Hỏa`,
    { kind: 'report', number: '310/BC-CAT-PC07', issuedOn: '2025-10-15', answers: 'mmmmmmmmmm' },
  ),
  letter(
    'a plan',
    `UBND TỈNH AN BÌNH\nSỞ NỘI VỤ\nSố: 61/KH-SNV\n{nation}\nAn Bình, ngày 09 tháng 01 năm 2026\nKẾ HOẠCH\nTổ chức Phong trào thi đua “Văn thư không giấy”\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng chất lượng.\nII. NỘI DUNG\n1. Công tác khen thưởng\nCuối năm xét.\nNơi nhận:\n- Các phòng;\n- Lưu: VT.\nGIÁM ĐỐC\nPhạm Thị Tâm`,
    { kind: 'other', number: '61/KH-SNV', issuedOn: '2026-01-09' },
  ),
  letter(
    'a signed decision',
    `UBND TỈNH AN BÌNH\nSỞ NỘI VỤ\nSố: 15/QĐ-SNV\n{nation}\nAn Bình, ngày 20 tháng 01 năm 2026\nQUYẾT ĐỊNH\nVề việc tặng Giấy khen\nGIÁM ĐỐC SỞ NỘI VỤ\nCăn cứ Luật Thi đua, khen thưởng;\nQUYẾT ĐỊNH:\nĐiều 1. Tặng Giấy khen cho 03 cá nhân.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nGIÁM ĐỐC\n(Đã ký)\nPhạm Thị Tâm`,
    { kind: 'other', number: '15/QĐ-SNV', issuedOn: '2026-01-20' },
  ),
  letter(
    'a request for reports',
    `UBND TỈNH AN BÌNH\nSỞ NỘI VỤ\nSố: 2210/SNV-TĐKT\nV/v báo cáo sơ kết Phong trào thi đua\n{nation}\nAn Bình, ngày 03 tháng 11 năm 2025\nKính gửi: Các sở, ban, ngành\nSở Nội vụ đề nghị các cơ quan báo cáo theo đề cương sau:\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\nII. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA\nIII. ĐÁNH GIÁ CHUNG\nIV. ĐỀ XUẤT, KIẾN NGHỊ\nBáo cáo gửi trước ngày 30/11/2025./.\nNơi nhận:\n- Như trên;\n- Lưu: VT, TĐKT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTô Văn Hạn`,
    { kind: 'other', number: '2210/SNV-TĐKT', issuedOn: '2025-11-03' },
  ),
  letter(
    'an invitation',
    `UBND TỈNH AN BÌNH\nSỞ NỘI VỤ\nSố: 18/GM-SNV\n{nation}\nAn Bình, ngày 11 tháng 3 năm 2026\nGIẤY MỜI\nDự hội nghị tổng kết Phong trào thi đua\nSở Nội vụ trân trọng kính mời đại diện các sở.\nThời gian: 8 giờ ngày 20/3/2026.\nTL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nĐinh Văn Mời`,
    { kind: 'other', number: '18/GM-SNV', issuedOn: '2026-03-11' },
  ),
  letter(
    'minutes',
    `{nation}\nBIÊN BẢN\nHọp xét khen thưởng năm 2025\nHôm nay, ngày 12 tháng 12 năm 2025, Hội đồng họp xét.\nI. THÀNH PHẦN\n1. Ông Ngô Văn Mẫu, chủ tịch.\nII. NỘI DUNG\nNhất trí khen 05 tập thể.\nTHƯ KÝ\nLê Thị Thử`,
    { kind: 'other' },
  ),
  letter(
    'a draft submission to the committee',
    `DỰ THẢO\nUBND TỈNH AN BÌNH\nSỞ NỘI VỤ\nSố:     /TTr-SNV\n{nation}\nAn Bình, ngày    tháng 12 năm 2025\nTỜ TRÌNH\nVề việc tặng thưởng Cờ thi đua\nKính gửi: UBND tỉnh\nSở Nội vụ kính trình UBND tỉnh xem xét./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC`,
    { kind: 'other', number: null, issuedOn: null },
  ),
  letter(
    'guidance with the whole outline',
    `UBND TỈNH AN BÌNH\nSỞ NỘI VỤ\nSố: 7/HD-SNV\n{nation}\nAn Bình, ngày 14 tháng 10 năm 2025\nHƯỚNG DẪN\nXây dựng báo cáo sơ kết Phong trào thi đua\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nNêu chức năng, nhiệm vụ.\nII. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA\n4. Công tác khen thưởng\nNêu số tập thể, cá nhân.\nNơi nhận:\n- Các sở;\n- Lưu: VT.\nGIÁM ĐỐC\nPhạm Thị Tâm`,
    { kind: 'other', number: '07/HD-SNV', issuedOn: '2025-10-14' },
  ),
  letter(
    'a yearly report with a chapter on emulation',
    `UBND TỈNH AN BÌNH\nSỞ NGOẠI VỤ\nSố: 350/BC-SNgV\n{nation}\nAn Bình, ngày 18 tháng 12 năm 2025\nBÁO CÁO\nTổng kết công tác năm 2025 và nhiệm vụ năm 2026\nI. KẾT QUẢ THỰC HIỆN NHIỆM VỤ\n1. Công tác lãnh sự\nCấp 300 hồ sơ.\n2. Công tác thi đua, khen thưởng\nKhen 04 cá nhân.\n3. Công tác kiểm tra, giám sát: Không có\nII. ĐÁNH GIÁ CHUNG\nHoàn thành.\nIII. KIẾN NGHỊ\nKhông có.\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nGIÁM ĐỐC\nDoãn Thị Ngoại`,
    {
      kind: 'report',
      number: '350/BC-SNgV',
      issuedOn: '2025-12-18',
      recipients: ['UBND tỉnh', 'Lưu: VT'],
      answers: 'mmmmmmmmmm',
    },
  ),
]
