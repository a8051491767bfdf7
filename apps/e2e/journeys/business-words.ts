export const organisation = 'Công ty TNHH Xoài Cồn Bửu';
/** What of the name nobody else bears. */
export const ownName = 'Cồn Bửu';
export const account = { email: 'lan.nguyen@conbuu.example', password: 'mot cau de nho ve xoai' };

export const year = new Date().getUTCFullYear() + 1;
export const beginning = 'Xưởng đóng gói của chúng tôi ở Cao Lãnh, Đồng Tháp gửi xoài cát Chu sang Hà Lan bằng container lạnh.';
export const figures =
  ' Xoài hiện chỉ giữ tươi được 20 ngày, cần giữ tươi 35 ngày mới kịp chuyến tàu biển. Tỷ lệ thối cuống hiện là 12%, cần dưới 3%.';
export const terms =
  ' Không dùng hóa chất bị cấm ở châu Âu. Ngân sách khoảng 1,2 tỷ đồng, cần công nghệ từ TRL 7 trở lên, ' +
  `có lời giải trước ngày 30/09/${year}.`;
export const problem = beginning + figures + terms;
export const leak = ' Gọi Xoài Cồn Bửu theo số 0913 555 246.';
export const title = 'Giữ xoài cát Chu tươi 35 ngày trên tàu sang Hà Lan';
