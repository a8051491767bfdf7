import { isSameName } from './registry.rules';

it.each([
  ['Công ty TNHH Xoài Cát Hòa Lộc', 'CÔNG TY TRÁCH NHIỆM HỮU HẠN XOÀI CÁT HOÀ LỘC', true],
  ['HTX Mùa Nước Nổi', 'Hợp tác xã mùa nước nổi', true],
  ['CTY CP Đò Dọc', 'Công ty Cổ phần Đò Dọc', true],
  ['Xoài Cát', 'Xoài Cát Hòa Lộc', false],
  ['Công ty TNHH', 'Công ty cổ phần', false],
  ['Viện Sen', 'Viện Súng', false],
])('%j and %j are the same name: %j', (own, registered, same) => expect(isSameName(own, registered)).toBe(same));
