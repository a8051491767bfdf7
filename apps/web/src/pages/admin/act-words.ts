import { t } from '@lingui/core/macro';
import { ReviewReason } from '@caunoi/contracts/review';
import { reasonName } from '../../things/review/review-words';

const organisationActs = (): Record<string, string> => ({
  'organisation.invite': t`Mời thành viên`,
  'organisation.resend_invitation': t`Gửi lại thư mời`,
  'organisation.revoke_invitation': t`Thu hồi lời mời`,
  'organisation.join': t`Vào tổ chức`,
  'organisation.set_manager': t`Đổi quyền quản lý tổ chức`,
  'organisation.end_membership': t`Rời tổ chức`,
  'organisation.remove_member': t`Đưa thành viên ra khỏi tổ chức`,
  'organisation.offer_hand_over': t`Giao quyền quản lý tổ chức`,
  'organisation.accept_hand_over': t`Nhận quyền quản lý tổ chức`,
  'organisation.end_hand_over': t`Bỏ lời giao quyền quản lý`,
  'organisation.ask_to_join': t`Xin vào tổ chức`,
  'organisation.withdraw_join_request': t`Rút yêu cầu vào tổ chức`,
  'organisation.accept_join_request': t`Nhận người xin vào tổ chức`,
  'organisation.decline_join_request': t`Từ chối người xin vào tổ chức`,
  'organisation.set_join_domains': t`Mở tổ chức cho tên miền thư`,
  'organisation.check_registry': t`Đối chiếu với đăng ký kinh doanh`,
  'organisation.found': t`Lập tổ chức`,
  'organisation.suspend': t`Tạm ngưng tổ chức`,
  'organisation.lift_suspension': t`Cho tổ chức hoạt động lại`,
  'appeal.write': t`Gửi khiếu nại`,
  'appeal.uphold': t`Chấp nhận khiếu nại`,
  'appeal.dismiss': t`Không chấp nhận khiếu nại`,
});

/** What was done, in words; an act that is not in the table is told as the log has it. */
export const actNames = (): Record<string, string> => ({ ...actsOnThings(), ...actsOfPeople(), ...actsOfPrograms() });

const actsOnThings = () => ({
  'need.submit': t`Gửi duyệt nhu cầu`,
  'need.revise': t`Sửa nhu cầu đã gửi`,
  'need.publish': t`Duyệt nhu cầu`,
  'need.return': t`Trả lại nhu cầu`,
  'need.reject': t`Từ chối nhu cầu`,
  'need.reopen': t`Lấy lại quyết định về nhu cầu`,
  'need.unmask': t`Trả lại nhu cầu để lộ tên`,
  'need.renew': t`Gia hạn nhu cầu`,
  'need.answer': t`Đánh dấu nhu cầu đã có lời giải`,
  'need.expire': t`Nhu cầu hết hạn`,
  'need.withdraw': t`Rút nhu cầu`,
  'need.suspend': t`Ẩn nhu cầu của tổ chức bị tạm ngưng`,
  'need.restore': t`Hiện lại nhu cầu của tổ chức`,
  'technology.submit': t`Gửi duyệt công nghệ`,
  'technology.revise': t`Sửa công nghệ đã gửi`,
  'technology.publish': t`Duyệt công nghệ`,
  'technology.return': t`Trả lại công nghệ`,
  'technology.reject': t`Từ chối công nghệ`,
  'technology.reopen': t`Lấy lại quyết định về công nghệ`,
  'technology.renew': t`Gia hạn công nghệ`,
  'technology.expire': t`Công nghệ hết hạn`,
  'technology.archive': t`Gỡ công nghệ`,
  'technology.suspend': t`Ẩn công nghệ của tổ chức bị tạm ngưng`,
  'technology.restore': t`Hiện lại công nghệ của tổ chức`,
  'expert.publish': t`Hiện hồ sơ chuyên gia`,
  'expert.revise': t`Sửa hồ sơ chuyên gia`,
  'expert.hide': t`Ẩn hồ sơ chuyên gia`,
  'expert.disown': t`Ẩn hồ sơ của tài khoản mạo danh`,
  'expert.expire': t`Hồ sơ chuyên gia hết hạn`,
  'expert.suspend': t`Ẩn hồ sơ chuyên gia của tổ chức bị tạm ngưng`,
  'expert.restore': t`Hiện lại hồ sơ chuyên gia của tổ chức`,
});

const actsOfPeople = () => ({
  'account.set_roles': t`Sửa vai trò`,
  'account.block': t`Khóa tài khoản`,
  'account.unblock': t`Mở khóa tài khoản`,
  'account.end_sessions': t`Đăng xuất mọi nơi`,
  'account.release_address': t`Giải phóng địa chỉ`,
  'account.password_changed': t`Đổi mật khẩu`,
  'account.signed_in_on_new_device': t`Đăng nhập trên thiết bị mới`,
  'account.email_changed': t`Đổi địa chỉ thư điện tử`,
  'account.second_factor_added': t`Thêm bước xác nhận khi đăng nhập`,
  'account.second_factor_removed': t`Bỏ bước xác nhận khi đăng nhập`,
  'account.recovery_code_used': t`Đăng nhập bằng mã khôi phục`,
  'account.data_exported': t`Tải toàn bộ dữ liệu của mình`,
  'data_request.ask': t`Gửi yêu cầu về dữ liệu`,
  'data_request.take_back': t`Rút yêu cầu về dữ liệu`,
  'data_request.accept': t`Tiếp nhận yêu cầu về dữ liệu`,
  'data_request.extend': t`Gia hạn yêu cầu về dữ liệu`,
  'data_request.done': t`Hoàn thành yêu cầu về dữ liệu`,
  'data_request.refuse': t`Từ chối yêu cầu về dữ liệu`,
  'account.account_link_added': t`Nối tài khoản bên ngoài để đăng nhập`,
  'account.account_link_removed': t`Gỡ tài khoản bên ngoài dùng để đăng nhập`,
  ...organisationActs(),
  'letter.read': t`Đọc thư đi`,
});

const actsOfPrograms = () => ({
  'api_key.create': t`Tạo khóa API`,
  'api_key.revoke': t`Thu hồi khóa API`,
  'application.create': t`Đăng ký ứng dụng đăng nhập`,
  'application.remove': t`Gỡ ứng dụng đăng nhập`,
  'application.allow': t`Cho phép ứng dụng biết mình là ai`,
  'application.disallow': t`Thu hồi quyền của ứng dụng`,
  'job.start': t`Chạy tác vụ`,
  'fact.retry': t`Thử lại tin bị kẹt`,
  'fact.drop': t`Bỏ tin bị kẹt`,
});

/** Why, where the log says so: a reason of reviewers, or an administrator's own words. */
export function whyOf({ reason }: Readonly<Record<string, unknown>>): string {
  const known = ReviewReason.safeParse(reason);
  return known.success ? reasonName(known.data) : typeof reason === 'string' ? reason : '';
}
