/** A collective by its first word, in capitals as a name of its own: "Thôn Điền Trang" is spelt like a person's. */
export const isCollective = (name: string): boolean =>
  /^(?:Tập thể|Thôn|Xã|Phường|Đặc khu|Tổ|Làng|Buôn|Bản|Khu|Phòng|Ban|Sở|Cục|Chi cục|Chi bộ|Chi hội|Chi đoàn|Hội|Tỉnh đoàn|Công đoàn|Trường|Trung tâm|Trạm|Khoa|Viện|Bệnh viện|Đội|Hạt|UBND|Ủy ban)\s/u.test(
    name,
  )
