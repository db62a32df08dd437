import { ruralModels } from './rural-models.ts'
import type { Theme } from './theme.ts'

/** “Quảng Ngãi chung sức xây dựng nông thôn mới”, giai đoạn 2021-2025. */
export const rural: Theme = {
  launching: {
    commune: [
      (t) =>
        `${t.short} tổ chức lễ phát động Phong trào thi đua với sự tham gia của ${t.number(120, 460)} cán bộ, hội viên, đoàn viên và đại diện các hộ dân.`,
      (t) =>
        `Ban Quản lý, Ban Phát triển các thôn được kiện toàn; mỗi thôn đăng ký từ ${t.count(1, 3)} phần việc cụ thể để xây dựng nông thôn mới.`,
      (t) =>
        `Mặt trận Tổ quốc và các đoàn thể tổ chức ${t.count(8, 46)} buổi họp dân để bàn, thống nhất mức đóng góp và cách làm theo phương châm “dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng”.`,
      () =>
        'Hằng quý, Ban Chỉ đạo họp đánh giá tiến độ từng tiêu chí, phân công thành viên phụ trách thôn và công khai kết quả trên bảng tin, nhóm Zalo của thôn.',
      (t) =>
        `Phát động đợt thi đua cao điểm ${t.count(60, 99)} ngày đêm chỉnh trang đường làng, ngõ xóm, trồng hoa, cây xanh và thắp sáng đường quê.`,
      () =>
        'Nội dung thi đua được đưa vào nghị quyết của cấp ủy, chương trình công tác năm của UBND và quy ước của khu dân cư.',
    ],
    body: [
      (t) =>
        `Sau khi có Quyết định số 769/QĐ-UBND ngày 17/6/2022 của UBND tỉnh, ${t.short} đã ban hành kế hoạch, phổ biến đến toàn thể công chức, viên chức, người lao động và đưa vào tiêu chí xếp loại cuối năm.`,
      (t) =>
        `${t.short} ký cam kết hưởng ứng Phong trào thi đua, phân công ${t.count(1, 3)} lãnh đạo và ${t.count(2, 6)} công chức theo dõi, giúp đỡ các xã được giao.`,
      (t) =>
        `Cử ${t.count(1, 2)} đồng chí tham gia Tổ thẩm định mức độ đạt chuẩn nông thôn mới của các xã theo lĩnh vực phụ trách.`,
      () =>
        'Việc hưởng ứng Phong trào thi đua được lồng ghép trong sinh hoạt chi bộ, công đoàn, đoàn thanh niên và tại hội nghị cán bộ, công chức hằng năm.',
      (t) =>
        `Tổ chức ${t.count(2, 9)} chuyến công tác về cơ sở để nắm tình hình, tháo gỡ vướng mắc cho các xã đăng ký đạt chuẩn.`,
      () =>
        'Phối hợp với Mặt trận Tổ quốc và các tổ chức chính trị - xã hội vận động đoàn viên, hội viên đóng góp ngày công, kinh phí giúp các thôn còn khó khăn.',
    ],
  },
  effects: {
    commune: [
      (t) =>
        `Đã bê tông hóa ${t.decimal(2, 19)} km đường thôn, ngõ xóm và kiên cố ${t.decimal(1, 8)} km kênh mương nội đồng, đi lại và sản xuất thuận lợi hơn.`,
      (t) =>
        `Có ${t.count(12, 96)} hộ tự nguyện hiến đất, tháo dỡ tường rào, cổng ngõ để mở rộng đường mà không yêu cầu bồi thường.`,
      (t) =>
        `Thu nhập bình quân đầu người đạt ${t.decimal(38, 68)} triệu đồng/năm, tăng ${t.decimal(4, 11)} triệu đồng so với đầu giai đoạn.`,
      (t) => `Xóa ${t.count(9, 64)} nhà tạm, nhà dột nát; tỷ lệ hộ dùng nước hợp vệ sinh đạt ${t.decimal(91, 98)}%.`,
      (t) =>
        `${t.count(1, 6)} sản phẩm của địa phương được công nhận OCOP từ 3 sao trở lên, được bày bán tại các điểm giới thiệu sản phẩm và trên sàn thương mại điện tử.`,
      () =>
        'Phong trào đã khơi dậy tinh thần tự lực của nhân dân: từ chỗ trông chờ hỗ trợ, nhiều thôn đã chủ động chọn việc, góp vốn và tự giám sát công trình.',
      (t) =>
        `Rác thải sinh hoạt được thu gom đạt ${t.decimal(78, 96)}%; các tuyến đường hoa, đường tự quản đã trở thành nền nếp.`,
    ],
    body: [
      (t) =>
        `Công chức, viên chức ${t.short} đã đóng góp hỗ trợ ${t.count(2, 14)} hộ khó khăn sửa chữa nhà ở, mua con giống và dụng cụ sản xuất.`,
      (t) =>
        `Đã giúp ${t.count(1, 4)} xã hoàn thành tiêu chí thuộc lĩnh vực phụ trách; tặng ${t.count(20, 98)} suất quà cho học sinh vượt khó học giỏi.`,
      () =>
        'Chất lượng tham mưu cơ chế, chính sách về nông thôn được nâng lên; nhiều thủ tục liên quan đến người dân nông thôn được rút ngắn thời gian giải quyết.',
      () =>
        'Phong trào thi đua góp phần nâng cao ý thức trách nhiệm của công chức đối với cơ sở, gắn kết cơ quan với người dân ở địa bàn được phân công giúp đỡ.',
      (t) =>
        `Vận động doanh nghiệp, nhà hảo tâm hỗ trợ ${t.decimal(1, 3)} tỷ đồng xây dựng cầu dân sinh, khu vui chơi cho trẻ em và đường điện chiếu sáng.`,
      (t) =>
        `Phát hành ${t.number(500, 4200)} tờ gấp, tài liệu hỏi đáp về xây dựng nông thôn mới đến các thôn, tổ dân phố.`,
    ],
  },
  ownPlan: (t) =>
    `Kế hoạch thực hiện Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025 của ${t.short}`,
  models: ruralModels,
  merits: [
    'Có thành tích xuất sắc trong Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới”',
    'Tự nguyện hiến đất, đóng góp ngày công làm đường giao thông nông thôn',
    'Phát triển kinh tế giỏi, giúp đỡ nhiều hộ thoát nghèo bền vững',
    'Vận động nhân dân xây dựng thôn đạt chuẩn nông thôn mới',
    'Tham mưu, hướng dẫn cơ sở hoàn thành các tiêu chí nông thôn mới',
  ],
  findings: [
    (t) => `Đơn vị triển khai nghiêm túc, hồ sơ đầy đủ; còn ${t.count(1, 3)} tiêu chí chậm so với kế hoạch.`,
    () => 'Việc huy động và quản lý đóng góp của nhân dân công khai, đúng quy định.',
    () => 'Sổ theo dõi đăng ký thi đua chưa cập nhật thường xuyên; minh chứng một số tiêu chí còn thiếu.',
    () => 'Công trình bảo đảm chất lượng; ban giám sát cộng đồng hoạt động có hiệu quả.',
  ],
  followUps: [
    'Yêu cầu bổ sung hồ sơ, minh chứng trong 30 ngày; đã thực hiện xong.',
    'Đề nghị nhân rộng cách làm trong toàn cụm.',
    'Giao phòng chuyên môn hướng dẫn, kiểm tra lại vào quý sau.',
    'Nhắc nhở, rút kinh nghiệm tại cuộc họp giao ban.',
  ],
  strengths: {
    commune: [
      (t) =>
        `Phong trào thi đua được triển khai đồng bộ, đi vào chiều sâu; ${t.place} đạt ${t.count(11, 19)}/19 tiêu chí nông thôn mới.`,
      () => 'Vai trò chủ thể của nhân dân được phát huy; việc gì cũng được bàn bạc, công khai nên tạo được đồng thuận.',
      () =>
        'Kết cấu hạ tầng được đầu tư khang trang, đời sống vật chất và tinh thần của nhân dân được nâng lên rõ rệt.',
      () =>
        'Các đoàn thể chọn được việc làm thiết thực, có sản phẩm cụ thể, tạo không khí thi đua sôi nổi giữa các thôn.',
    ],
    body: [
      (t) =>
        `${t.short} đã cụ thể hóa Phong trào thi đua phù hợp với chức năng, nhiệm vụ; các chỉ tiêu đăng ký cơ bản hoàn thành.`,
      () =>
        'Cán bộ, công chức, viên chức hưởng ứng tích cực, có nhiều việc làm hướng về cơ sở, được địa phương ghi nhận.',
      () => 'Công tác phối hợp với các xã được phân công giúp đỡ thường xuyên, có trọng tâm, không hình thức.',
      () => 'Việc sơ kết, rút kinh nghiệm được tiến hành kịp thời; gắn thi đua với nhiệm vụ chuyên môn.',
    ],
  },
  shortcomings: [
    () => 'Công tác tuyên truyền có lúc chưa thường xuyên, hình thức chưa thật phong phú.',
    () =>
      'Việc phát hiện, nhân rộng điển hình tiên tiến còn chậm; số người trực tiếp lao động được khen thưởng chưa nhiều.',
    () => 'Một số nội dung đăng ký chưa có mốc thời gian, sản phẩm cụ thể nên khó đánh giá.',
    () => 'Nguồn lực huy động còn hạn chế so với nhu cầu; một số tiêu chí đạt nhưng chưa bền vững.',
    () => 'Chế độ thông tin, báo cáo của một vài đơn vị còn chậm.',
  ],
  causes: [
    () => 'Người đứng đầu một số đơn vị chưa quan tâm đúng mức đến công tác thi đua, khen thưởng.',
    () => 'Thiên tai, dịch bệnh và biến động giá cả ảnh hưởng đến sản xuất, thu nhập của người dân.',
    () => 'Việc sắp xếp tổ chức bộ máy, đơn vị hành chính làm thay đổi đầu mối theo dõi trong thời gian ngắn.',
    () => 'Cán bộ làm công tác thi đua kiêm nhiệm, chưa được bồi dưỡng nghiệp vụ thường xuyên.',
  ],
  lessons: [
    () => 'Phải bắt đầu từ việc thiết thực với người dân, công khai, dân chủ từ khâu bàn bạc đến nghiệm thu.',
    () => 'Người đứng đầu cấp ủy, chính quyền trực tiếp chỉ đạo và nêu gương thì phong trào mới thực chất.',
    () => 'Tiêu chí thi đua phải rõ việc, rõ người, rõ thời gian, rõ kết quả; đánh giá bằng sản phẩm.',
    () => 'Coi trọng phát hiện, khen thưởng kịp thời người trực tiếp lao động, hộ gia đình tiêu biểu để lan tỏa.',
    () => 'Phối hợp chặt chẽ với Mặt trận Tổ quốc và các đoàn thể; phát huy người có uy tín trong cộng đồng.',
  ],
  recommendations: [
    {
      addressee: 'central',
      kind: 'policy',
      text: 'Đề nghị sớm ban hành bộ tiêu chí nông thôn mới giai đoạn 2026-2030 phù hợp với mô hình chính quyền địa phương hai cấp.',
    },
    {
      addressee: 'central',
      kind: 'funding',
      text: 'Đề nghị tăng mức hỗ trợ cho các xã miền núi, biên giới và hải đảo thực hiện tiêu chí giao thông, nước sạch.',
    },
    {
      addressee: 'province',
      kind: 'funding',
      text: 'Đề nghị UBND tỉnh bố trí vốn duy tu các tuyến đường giao thông nông thôn đã xuống cấp.',
    },
    {
      addressee: 'province',
      kind: 'policy',
      text: 'Đề nghị UBND tỉnh có cơ chế hỗ trợ lãi suất cho hợp tác xã đầu tư chế biến sau thu hoạch.',
    },
    {
      addressee: 'province',
      kind: 'other',
      text: 'Đề nghị UBND tỉnh phân công thêm doanh nghiệp, cơ quan giúp đỡ các xã còn dưới 15 tiêu chí.',
    },
    {
      addressee: 'home-affairs',
      kind: 'guidance',
      text: 'Đề nghị Sở Nội vụ hướng dẫn cụ thể hồ sơ khen thưởng đối với hộ gia đình và người trực tiếp lao động.',
    },
    {
      addressee: 'home-affairs',
      kind: 'guidance',
      text: 'Đề nghị Sở Nội vụ mở lớp bồi dưỡng nghiệp vụ thi đua, khen thưởng cho công chức cấp xã.',
    },
    {
      addressee: 'other',
      kind: 'guidance',
      text: 'Đề nghị Sở Nông nghiệp và Môi trường hướng dẫn cách thu thập minh chứng đối với tiêu chí môi trường.',
    },
  ],
}
