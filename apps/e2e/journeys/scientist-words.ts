export const account = { email: 'minh.le@songtra.example', password: 'mot cau de nho ve tom' };
export const organisation = 'Viện Nghiên cứu Nước lợ Sông Trà';
export const title = 'Giá thể xơ dừa cấy men nitrat hóa giữ NO2 thấp cho ao tôm thẻ';
export const summary =
  'Bè xơ dừa cấy sẵn vi khuẩn nitrat hóa chịu mặn thả trong ao tôm thẻ. Qua bốn vụ trên 9 ao, NO2 giữ dưới 0,7 mg/L đến ngày 95, nước thay 2,6% mỗi ngày.';
export const problem =
  'Ao tôm thẻ siêu thâm canh sau ngày 45 thường có NO2 trên 5 mg/L, tôm bỏ ăn, người nuôi phải thay 20% nước mỗi ngày và chịu mầm bệnh theo nước vào.';
export const solution =
  'Bè xơ dừa ép được cấy màng sinh học Nitrosomonas và Nitrobacter đã thuần hóa ở độ mặn 5 đến 30 phần nghìn. Bè thả trước khi thả giống mười ngày, ' +
  'mỗi 100 m² một bè, sục khí từ dưới lên để nước đi qua. Màng sinh học bám chắc nên không trôi khi thay nước. Tỷ lệ C/N được giữ ở 12 bằng rỉ mật, ' +
  'theo số đo amoni mỗi sáng. Khi NO2 lên trên 0,8 mg/L thì thêm bè dự phòng và giảm cho ăn một phần tư trong hai ngày. ' +
  'Cuối vụ rửa bè bằng nước ngọt, phơi ba nắng, cấy lại cho vụ sau.';
export const confidential = 'Công thức dịch cấy: chủng ST-14 và ST-22, tỷ lệ 3 trên 1.';
export const report = 'Biên bản thử nghiệm.pdf';
/** Of the demo content: what this technology answers, and somebody who could judge it. */
export const answeredNeed = /Ao tôm thẻ bị khí độc NO2/;
export const profileName = 'Lê Minh Trà';
export const headline = 'Vi sinh nước ao nuôi tôm nước lợ và màng sinh học nitrat hóa';
