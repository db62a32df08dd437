import type { BlockCode } from './blocks.ts'
import type { AgencyKind } from './demo-agency.ts'

/** Code, name, post of the head, duty; the symbol is the code unless it has letters of its own. */
type Row = readonly [code: string, name: string, headPost: string, duty: string, symbol?: string]

interface Group {
  readonly block: BlockCode
  readonly kind: AgencyKind
  readonly superiorLine: string
  readonly rows: readonly Row[]
}

const province = 'UBND TỈNH QUẢNG NGÃI'

/** Bodies of the province that report, by block. Enterprises are invented. */
export const provincialGroups: readonly Group[] = [
  {
    block: 'K1',
    kind: 'department',
    superiorLine: province,
    rows: [
      ['SNV', 'Sở Nội vụ', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về tổ chức bộ máy, cán bộ, công chức, lao động, người có công và thi đua, khen thưởng'],
      ['STP', 'Sở Tư pháp', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về xây dựng và thi hành pháp luật, hành chính tư pháp, bổ trợ tư pháp'],
      ['STC', 'Sở Tài chính', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về tài chính, ngân sách, kế hoạch và đầu tư'],
      ['SDTTG', 'Sở Dân tộc và Tôn giáo', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về công tác dân tộc, tín ngưỡng, tôn giáo'],
      ['SNgV', 'Sở Ngoại vụ', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về công tác đối ngoại và biên giới, lãnh thổ quốc gia'],
      ['TTT', 'Thanh tra tỉnh', 'Chánh Thanh tra', 'giúp UBND tỉnh quản lý nhà nước về thanh tra, tiếp công dân, giải quyết khiếu nại, tố cáo và phòng, chống tham nhũng'],
      ['VPUBND', 'Văn phòng Ủy ban nhân dân tỉnh', 'Chánh Văn phòng', 'tham mưu tổng hợp, phục vụ sự chỉ đạo, điều hành của UBND tỉnh và Chủ tịch UBND tỉnh'],
    ],
  },
  {
    block: 'K2',
    kind: 'department',
    superiorLine: province,
    rows: [
      ['SCT', 'Sở Công Thương', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về công nghiệp và thương mại'],
      ['SNNMT', 'Sở Nông nghiệp và Môi trường', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về nông nghiệp, phát triển nông thôn, tài nguyên và môi trường'],
      ['SXD', 'Sở Xây dựng', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về quy hoạch xây dựng, nhà ở, hạ tầng kỹ thuật và giao thông vận tải'],
      ['SKHCN', 'Sở Khoa học và Công nghệ', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số'],
      ['BQLKKT', 'Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp', 'Trưởng Ban', 'quản lý nhà nước trực tiếp đối với khu kinh tế và các khu công nghiệp trên địa bàn tỉnh'],
      ['BQLDADD', 'Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng tỉnh', 'Giám đốc', 'làm chủ đầu tư, quản lý các dự án dân dụng và công nghiệp do UBND tỉnh giao'],
      ['BQLDAGT', 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh', 'Giám đốc', 'làm chủ đầu tư, quản lý các dự án giao thông do UBND tỉnh giao'],
      ['QDTPT', 'Quỹ Đầu tư phát triển tỉnh', 'Giám đốc', 'cho vay đầu tư, ứng vốn và nhận ủy thác các nguồn vốn phục vụ phát triển kinh tế - xã hội của tỉnh', 'QĐTPT'],
    ],
  },
  {
    block: 'K3',
    kind: 'department',
    superiorLine: province,
    rows: [
      ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về văn hóa, gia đình, thể dục, thể thao, du lịch và báo chí'],
      ['SGDDT', 'Sở Giáo dục và Đào tạo', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về giáo dục, đào tạo và giáo dục nghề nghiệp', 'SGDĐT'],
      ['SYT', 'Sở Y tế', 'Giám đốc', 'tham mưu, giúp UBND tỉnh quản lý nhà nước về y tế, dân số, trẻ em và bảo trợ xã hội'],
      ['DHPVD', 'Trường Đại học Phạm Văn Đồng', 'Hiệu trưởng', 'đào tạo đa ngành, nghiên cứu khoa học và chuyển giao công nghệ phục vụ phát triển của tỉnh', 'ĐHPVĐ'],
      ['CDYT', 'Trường Cao đẳng Y tế tỉnh', 'Hiệu trưởng', 'đào tạo, bồi dưỡng nhân lực y tế cho tỉnh và khu vực', 'CĐYT'],
      ['CDKG', 'Trường Cao đẳng Kinh tế - Kỹ thuật tỉnh', 'Hiệu trưởng', 'đào tạo nghề các trình độ, gắn với nhu cầu của doanh nghiệp và lao động nông thôn', 'CĐKTKT'],
      ['BVDK', 'Bệnh viện Đa khoa tỉnh', 'Giám đốc', 'khám, chữa bệnh cho nhân dân và chỉ đạo tuyến đối với các cơ sở y tế', 'BVĐK'],
    ],
  },
  {
    block: 'K4',
    kind: 'party',
    superiorLine: 'TỈNH ỦY QUẢNG NGÃI',
    rows: [
      ['BTCTU', 'Ban Tổ chức Tỉnh ủy', 'Trưởng Ban', 'tham mưu, giúp Tỉnh ủy về công tác tổ chức xây dựng Đảng, cán bộ và đảng viên'],
      ['UBKTTU', 'Ủy ban Kiểm tra Tỉnh ủy', 'Chủ nhiệm', 'thực hiện nhiệm vụ kiểm tra, giám sát và thi hành kỷ luật trong Đảng bộ tỉnh'],
      ['BTGDVTU', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Trưởng Ban', 'tham mưu, giúp Tỉnh ủy về công tác tuyên giáo, dân vận và báo chí'],
      ['BNCTU', 'Ban Nội chính Tỉnh ủy', 'Trưởng Ban', 'tham mưu, giúp Tỉnh ủy về công tác nội chính, phòng, chống tham nhũng, lãng phí, tiêu cực'],
      ['VPTU', 'Văn phòng Tỉnh ủy', 'Chánh Văn phòng', 'tham mưu tổng hợp, phục vụ sự lãnh đạo, chỉ đạo của Tỉnh ủy và Thường trực Tỉnh ủy'],
      ['DUCQD', 'Đảng ủy các cơ quan Đảng tỉnh', 'Bí thư', 'lãnh đạo, chỉ đạo các tổ chức đảng trực thuộc trong khối cơ quan Đảng của tỉnh', 'ĐUCQĐ'],
      ['DUUBND', 'Đảng ủy Ủy ban nhân dân tỉnh', 'Bí thư', 'lãnh đạo, chỉ đạo các tổ chức đảng trực thuộc trong khối chính quyền của tỉnh', 'ĐUUBND'],
      ['TCT', 'Trường Chính trị tỉnh', 'Hiệu trưởng', 'đào tạo, bồi dưỡng lý luận chính trị, nghiệp vụ cho cán bộ, công chức, viên chức của tỉnh'],
      ['BPTTH', 'Báo và Phát thanh, Truyền hình Quảng Ngãi', 'Giám đốc', 'cơ quan ngôn luận của Đảng bộ, tiếng nói của chính quyền và nhân dân trong tỉnh', 'B&PTTH'],
    ],
  },
  {
    block: 'K5',
    kind: 'front',
    superiorLine: '',
    rows: [
      ['MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Chủ tịch', 'tập hợp, xây dựng khối đại đoàn kết toàn dân tộc, giám sát và phản biện xã hội'],
      ['LDLD', 'Liên đoàn Lao động tỉnh', 'Chủ tịch', 'đại diện, chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động', 'LĐLĐ'],
      ['HND', 'Hội Nông dân tỉnh', 'Chủ tịch', 'tập hợp, vận động nông dân phát triển sản xuất, xây dựng nông thôn mới'],
      ['HLHPN', 'Hội Liên hiệp Phụ nữ tỉnh', 'Chủ tịch', 'đại diện, chăm lo, bảo vệ quyền và lợi ích của phụ nữ, tham gia xây dựng Đảng, chính quyền'],
      ['TD', 'Tỉnh Đoàn Quảng Ngãi', 'Bí thư', 'đoàn kết, giáo dục, phát huy vai trò xung kích của đoàn viên, thanh niên', 'TĐTN'],
      ['HCCB', 'Hội Cựu chiến binh tỉnh', 'Chủ tịch', 'tập hợp cựu chiến binh phát huy truyền thống “Bộ đội Cụ Hồ”, tham gia xây dựng quê hương'],
    ],
  },
  {
    block: 'K6',
    kind: 'armed',
    superiorLine: '',
    rows: [
      ['BCHQS', 'Bộ Chỉ huy Quân sự tỉnh', 'Chỉ huy trưởng', 'tham mưu, tổ chức thực hiện nhiệm vụ quốc phòng, quân sự địa phương'],
      ['CAT', 'Công an tỉnh', 'Giám đốc', 'bảo đảm an ninh, trật tự, an toàn xã hội trên địa bàn tỉnh'],
      ['BCHBP', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh', 'Chỉ huy trưởng', 'quản lý, bảo vệ chủ quyền, an ninh biên giới đất liền và vùng biển của tỉnh', 'BCHBĐBP'],
    ],
  },
  {
    block: 'K6',
    kind: 'vertical',
    superiorLine: '',
    rows: [
      ['TAND', 'Tòa án nhân dân tỉnh', 'Chánh án', 'xét xử và giải quyết các loại vụ việc theo thẩm quyền'],
      ['VKSND', 'Viện kiểm sát nhân dân tỉnh', 'Viện trưởng', 'thực hành quyền công tố và kiểm sát hoạt động tư pháp'],
      ['THADS', 'Thi hành án dân sự tỉnh', 'Trưởng Thi hành án', 'tổ chức thi hành các bản án, quyết định dân sự đã có hiệu lực pháp luật'],
    ],
  },
  {
    block: 'K7',
    kind: 'vertical',
    superiorLine: '',
    rows: [
      ['THUE', 'Thuế tỉnh Quảng Ngãi', 'Trưởng Thuế tỉnh', 'tổ chức quản lý thuế, phí, lệ phí và các khoản thu khác của ngân sách nhà nước', 'QNG'],
      ['KBNN', 'Kho bạc Nhà nước Quảng Ngãi', 'Giám đốc', 'quản lý quỹ ngân sách nhà nước, kiểm soát thanh toán các khoản chi', 'KBQNG'],
      ['BHXH', 'Bảo hiểm xã hội tỉnh', 'Giám đốc', 'tổ chức thực hiện chế độ, chính sách bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp'],
      ['TKT', 'Thống kê tỉnh', 'Trưởng Thống kê', 'tổ chức hoạt động thống kê, cung cấp thông tin kinh tế - xã hội cho cấp ủy, chính quyền'],
      ['NHNN', 'Ngân hàng Nhà nước tại Quảng Ngãi', 'Giám đốc', 'quản lý nhà nước về tiền tệ, hoạt động ngân hàng trên địa bàn'],
      ['NHCSXH', 'Chi nhánh Ngân hàng Chính sách xã hội tỉnh', 'Giám đốc', 'thực hiện tín dụng ưu đãi đối với hộ nghèo và các đối tượng chính sách'],
      ['HQ', 'Hải quan cửa khẩu cảng Dung Quất', 'Đội trưởng', 'kiểm tra, giám sát hàng hóa xuất khẩu, nhập khẩu, phòng, chống buôn lậu', 'HQDQ'],
      ['BDT', 'Bưu điện tỉnh', 'Giám đốc', 'cung ứng dịch vụ bưu chính công ích, phục vụ chuyển trả kết quả thủ tục hành chính', 'BĐT'],
      ['KTTV', 'Đài Khí tượng Thủy văn tỉnh', 'Giám đốc', 'quan trắc, dự báo, cảnh báo khí tượng thủy văn phục vụ phòng, chống thiên tai'],
    ],
  },
  {
    block: 'K8',
    kind: 'enterprise',
    superiorLine: '',
    rows: [
      ['CTTL', 'Công ty TNHH một thành viên Thủy nông Sông Vệ', 'Giám đốc', 'quản lý, khai thác công trình thủy lợi, phục vụ tưới, tiêu cho sản xuất nông nghiệp'],
      ['CTMT', 'Công ty Cổ phần Môi trường xanh Trà Khúc', 'Giám đốc', 'thu gom, vận chuyển, xử lý chất thải rắn và chăm sóc cây xanh đô thị'],
      ['CTNS', 'Công ty Cổ phần Nước sạch Thiên Bút', 'Giám đốc', 'sản xuất, cung cấp nước sạch cho đô thị và nông thôn'],
      ['CTCG', 'Công ty TNHH Lâm nghiệp Cà Đam', 'Giám đốc', 'trồng, bảo vệ rừng và chế biến gỗ rừng trồng'],
      ['CTTS', 'Công ty Cổ phần Thủy sản Sa Cần', 'Tổng Giám đốc', 'thu mua, chế biến và xuất khẩu thủy sản'],
      ['CTMI', 'Công ty Cổ phần Nông sản Mía đường Sông Trà', 'Tổng Giám đốc', 'đầu tư vùng nguyên liệu, chế biến và tiêu thụ nông sản'],
      ['CTXD', 'Công ty Cổ phần Xây dựng giao thông Thạch Nham', 'Tổng Giám đốc', 'thi công các công trình giao thông, thủy lợi và hạ tầng nông thôn'],
      ['CTDL', 'Công ty Cổ phần Điện nông thôn Nước Trong', 'Giám đốc', 'đầu tư, vận hành thủy điện nhỏ và lưới điện nông thôn', 'CTĐL'],
      ['CTCN', 'Công ty TNHH Công nghệ số Núi Ấn', 'Giám đốc', 'cung cấp giải pháp công nghệ thông tin phục vụ chuyển đổi số'],
      ['CTDLG', 'Công ty Cổ phần Du lịch Măng Xanh', 'Giám đốc', 'kinh doanh du lịch sinh thái, du lịch cộng đồng', 'CTDLST'],
      ['CTCS', 'Công ty TNHH một thành viên Cao su Đăk Glei', 'Tổng Giám đốc', 'trồng, khai thác, chế biến mủ cao su, giải quyết việc làm cho lao động tại chỗ'],
      ['CTDLK', 'Công ty Cổ phần Dược liệu Ngọc Linh Xanh', 'Giám đốc', 'trồng, chế biến dược liệu, liên kết tiêu thụ với người dân'],
      ['CTMM', 'Công ty Cổ phần May Tịnh Phong', 'Giám đốc', 'sản xuất hàng may mặc, giải quyết việc làm cho lao động nông thôn'],
    ],
  },
  {
    block: 'K9',
    kind: 'association',
    superiorLine: '',
    rows: [
      ['LHHKHKT', 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh', 'Chủ tịch', 'tập hợp đội ngũ trí thức, tư vấn, phản biện và phổ biến kiến thức khoa học'],
      ['HVHNT', 'Hội Văn học - Nghệ thuật tỉnh', 'Chủ tịch', 'tập hợp văn nghệ sĩ, tổ chức sáng tác, quảng bá tác phẩm về quê hương'],
      ['HCTD', 'Hội Chữ thập đỏ tỉnh', 'Chủ tịch', 'vận động nguồn lực, trợ giúp nhân đạo, chăm sóc sức khỏe cộng đồng', 'HCTĐ'],
      ['LMHTX', 'Liên minh Hợp tác xã tỉnh', 'Chủ tịch', 'tư vấn, hỗ trợ và bảo vệ quyền lợi của hợp tác xã, tổ hợp tác'],
      ['HLG', 'Hội Luật gia tỉnh', 'Chủ tịch', 'tham gia xây dựng, phổ biến pháp luật và trợ giúp pháp lý'],
      ['HNB', 'Hội Nhà báo tỉnh', 'Chủ tịch', 'tập hợp, bồi dưỡng và bảo vệ quyền hành nghề hợp pháp của người làm báo'],
      ['HNCT', 'Hội Người cao tuổi tỉnh', 'Chủ tịch', 'chăm sóc và phát huy vai trò người cao tuổi ở cơ sở'],
      ['HKH', 'Hội Khuyến học tỉnh', 'Chủ tịch', 'xây dựng phong trào khuyến học, khuyến tài, xã hội học tập'],
      ['HDY', 'Hội Đông y tỉnh', 'Chủ tịch', 'kế thừa, phát triển y học cổ truyền, chăm sóc sức khỏe nhân dân', 'HĐY'],
      ['HNM', 'Hội Người mù tỉnh', 'Chủ tịch', 'dạy nghề, tạo việc làm, chăm lo đời sống hội viên'],
      ['HNNCD', 'Hội Nạn nhân chất độc da cam/dioxin tỉnh', 'Chủ tịch', 'chăm sóc, giúp đỡ và bảo vệ quyền lợi nạn nhân', 'HNNCĐDC'],
      ['HCTNXP', 'Hội Cựu thanh niên xung phong tỉnh', 'Chủ tịch', 'tập hợp, chăm lo hội viên, giáo dục truyền thống cho thế hệ trẻ'],
      ['HBTNKT', 'Hội Bảo trợ người khuyết tật và trẻ mồ côi tỉnh', 'Chủ tịch', 'vận động, trợ giúp người khuyết tật, trẻ mồ côi hòa nhập cộng đồng'],
      ['HLV', 'Hội Làm vườn và Trang trại tỉnh', 'Chủ tịch', 'chuyển giao kỹ thuật, phát triển kinh tế vườn, trang trại'],
    ],
  },
]
