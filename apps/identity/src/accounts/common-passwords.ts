/** Long passwords that lists of leaked ones are full of, without case, marks and punctuation. */
export const commonPasswords: ReadonlySet<string> = new Set([
  '123456789012', '1234567890123', '12345678901234', '123456123456', '123123123123', '111111111111', '000000000000', '987654321012',
  'qwertyuiop12', 'qwertyuiop123', 'qwertyuiopasdf', 'qwerty123456', '1q2w3e4r5t6y', 'asdfghjkl123', 'zxcvbnm12345', 'abcdefghijkl',
  'abcdef123456', 'abc123456789', 'password1234', 'password12345', 'password123456', 'passwordpassword', 'administrator', 'admin1234567',
  'admin123456789', 'welcome12345', 'letmein12345', 'iloveyou1234', 'iloveyou12345', 'matkhau12345', 'matkhau123456', 'matkhaumatkhau',
  'vietnam12345', 'vietnam123456', 'vietnamvodich', 'anhyeuem1234', 'anhyeuem123456', 'anhyeuemnhieu', 'emyeuanh1234', 'emyeuanhnhieu',
  'hanoi1234567', 'saigon123456', 'thaonguyen123', 'khongcomatkhau', 'toiyeuvietnam', 'yeuemnhieulam', 'motconvitxoera', 'congtytnhh123',
]);
