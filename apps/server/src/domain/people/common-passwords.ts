/**
 * What people take first, folded: small letters, no marks, digits and signs at both ends left out. Of the lists of
 * leaked passwords and of what is near at hand here; words that are too short become long enough by a year behind them.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passw passwd pass matkhau matkhaumoi matkhaudai matkhaucuatoi matkhaumanh khongcomatkhau doimatkhau
  matkhaumacdinh macdinh quenmatkhau mk mkmoi taikhoan dangnhap
  qwerty qwertyuiop qwert asdfgh asdfghjkl asdf zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc poiuytrewq azerty
  abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcxyz xyz aabbcc aaa
  admin administrator root user guest test tester testing demo default temp temporary login system server support manager
  welcome hello helloworld letmein iloveyou ilove ilovevietnam loveyou love lovely forever princess dragon monkey football baseball
  sunshine superman batman master shadow michael jordan charlie freedom whatever trustno starwars pokemon secret
  secretpassword changeme changeit changethis changepassword newpassword mypassword thisispassword letmeinnow access hunter killer
  computer internet google facebook zalo gmail yahoo microsoft windows samsung iphone nokia
  anhyeuem emyeuanh yeuem yeuanh yeuemnhieu anhnhoem emnhoanh toiyeuban toiyeuvietnam yeuvietnam vietnam vietnamvodich vietnammuonnam
  xinchao xinchaoban chaoban chaocacban camon camonban khongbiet khongco khongnho chiuthoi
  giadinh giadinhtoi giadinhlaso hanhphuc hoabinh doclap tudo doclaptudohanhphuc conyeu conyeubo conyeume mevabo bome bomeyeucon
  nguyen nguyenvan nguyenthi tranvan tranthi levan lethi phamvan phamthi hoangvan huynh
  hanoi saigon hochiminh tphcm danang hue quangngai tinhquangngai kontum quangnam binhdinh dungquat lyson
  sonoivu ubnd uyban ubndtinh coquan phongnoivu thidua khenthuong thiduakhenthuong baocao baocaothidua
  congviec lamviec chuyenvien lanhdao truongphong phophong giamdoc vanphong vanthu canbo congchuc cbcc
  motnamhai mothaiba mothaibabon mothaibabonnam nammoi chucmungnammoi tetnguyendan
  january february march april june july august september october november december summer winter spring autumn monday`
    .split(/\s+/u)
    .filter(Boolean),
)
