/** Words of two syllables that names of agencies and titles of movements are made of. */
const pairs = new Set(
  `an ninh, an sinh, an toàn, anh hùng, ban chấp, ban hành, ban quản, bảo hiểm, bảo trợ, bảo vệ, bền vững, bệnh viện, biên phòng,
  bình đẳng, bộ đội, bưu điện, cá nhân, cải cách, cán bộ, cao đẳng, chấp hành, chất lượng, chỉ huy, chiến binh, chính phủ, chính quyền,
  chính sách, chính trị, chữ thập, chức năng, chuyển đổi, chuyên môn, chương trình, công an, công chức, công đoàn, công nghệ, công nghiệp,
  công sở, công tác, công thương, công trình, cổ phần, cơ quan, cơ sở, cộng đồng, cựu chiến, dân chủ, dân cư, dân dụng, dân sự, dân tộc, dân vận,
  di sản, doanh nghiệp, du lịch, dung quất, dự án, dược liệu, đại học, đảng bộ, đảng ủy, đào tạo, đặc khu, đất nước, đẩy mạnh, đầu tư, địa bàn,
  địa phương, đoàn kết, đoàn thể, đô thị, đổi mới, đời sống, đơn vị, gia đình, giai đoạn, giám sát, giảm nghèo, giao thông, giáo dục,
  giữ gìn, hành chính, hạnh phúc, hậu phương, hiện đại, hiệu quả, hoạt động, học tập, hội đồng, hợp tác, hưởng ứng, kế hoạch, kết quả,
  khai thác, khen thưởng, khoa học, khó khăn, khu công, khu kinh, khuyến học, khuyết tật, kiểm sát, kiểm tra, kinh tế, kỷ luật, kỹ thuật, lâm nghiệp, lao động,
  lãnh đạo, liên đoàn, liên hiệp, liên minh, lực lượng, luật gia, mặt trận, miền núi, mồ côi, một thành, mô hình, môi trường, mục tiêu, nâng cao, năng lực,
  ngân hàng, nghệ thuật, nghề nghiệp, ngoại vụ, người dân, người khuyết, người nghèo, nhà báo, nhà nước, nhân dân, nhiệm vụ, nội chính, nội vụ,
  nông dân, nông nghiệp, nông sản, nông thôn, pháp luật, phát động, phát thanh, phát triển, phong trào, phòng chống, phục vụ, phụ nữ, phương hướng,
  quảng ngãi, quản lý, quân đội, quân sự, quốc gia, quốc phòng, sản phẩm, sáng kiến, sáng tạo, sắp xếp, sơ kết, sử dụng, sức khỏe, sức mạnh,
  tác xã, tài chính, tài nguyên, tăng cường, tăng trưởng, thanh niên, thanh tra, thành viên, thể thao, thi đua, thi hành, thiểu số, thôn mới, thống kê, thông tin, thu hút,
  thuận lợi, thủ tục, thủy lợi, thủy sản, thực hiện, thương mại, tiên tiến, tiết kiệm, tiêu chí, tỉnh đoàn, tỉnh ủy, tòa án, toàn dân,
  toàn diện, tổ chức, tổ quốc, tổng công, tổng hợp, tổng kết, tôn giáo, trách nhiệm, trang trại, trật tự, triển khai, trình độ,
  truyền hình, truyền thông, trung tâm, trung ương, tuyên giáo, tuyên truyền, tư pháp, ủy ban, vận động, văn bản, văn hóa, văn học,
  văn minh, văn phòng, vệ sinh, viên chức, việt nam, vững chắc, xã hội, xây dựng, xung phong, xuất sắc, y tế`.split(
    /,\s*/u,
  ),
)

/** Ends the word before a territory's name: `TỈNH`, `XÃ`, `ĐẶC KHU`, `THÀNH PHỐ`. */
const territory = /^(?:tỉnh|xã|phường|khu|phố)$/iu

/**
 * Groups the words that belong on one line: a word of two syllables, a proper name (`Trà Bồng`), a
 * territory and its name (`TỈNH QUẢNG NGÃI`), a word and its number (`giai đoạn 2021-2025`).
 */
export function inseparableWords(words: readonly string[]): string[][] {
  const groups: string[][] = []
  words.forEach((word, index) => {
    const before = words[index - 1]
    const last = groups.at(-1)
    if (last && before !== undefined && belong(before, word, last)) last.push(word)
    else groups.push([word])
  })
  return groups
}

/** Whether a word belongs to the group that the word before it ends. */
function belong(before: string, word: string, group: readonly string[]): boolean {
  const [left, right] = [bare(before), bare(word)]
  if (/^[-–&+/]$/u.test(word) || /^[-–&+/]$/u.test(before) || /^\d/u.test(right)) return true
  // `số …/BC-SNV`, `ngày … tháng …`: what is still to be written in stands where a number will.
  if (/^…/u.test(word)) return true
  // `ngày 07 tháng 8 năm 2026`
  if ((/^\d/u.test(left) || before === '…') && /^(?:tháng|năm)$/iu.test(right)) return true
  if (!before.endsWith(left) || !word.startsWith(right)) return false
  if (pairs.has(`${left} ${right}`.toLocaleLowerCase('vi'))) return true
  if (!/^\p{Lu}/u.test(right)) return false
  // In capitals only the word for a territory tells a name, and a name has two syllables or three.
  const capitals = left.length > 1 && left === left.toLocaleUpperCase('vi')
  return capitals ? group.slice(-3).some((one) => territory.test(one)) && !territory.test(right) : /^\p{Lu}/u.test(left)
}

/** A word without the quotes and marks around it. */
const bare = (word: string): string => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
