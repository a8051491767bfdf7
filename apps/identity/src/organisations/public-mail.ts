/** Domains at which anybody has an address: sharing one says nothing about whom somebody works for. */
export const publicMail: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'outlook.com.vn', 'hotmail.com', 'hotmail.fr', 'live.com', 'msn.com'],
  ...['yahoo.com', 'yahoo.com.vn', 'yahoo.fr', 'ymail.com', 'rocketmail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com'],
  ...['proton.me', 'protonmail.com', 'pm.me', 'tutanota.com', 'tuta.com', 'zoho.com', 'zohomail.com', 'fastmail.com', 'hey.com'],
  ...['gmx.com', 'gmx.net', 'gmx.de', 'gmx.fr', 'web.de', 't-online.de', 'mail.com', 'mail.ru', 'inbox.ru', 'list.ru', 'bk.ru'],
  ...['yandex.com', 'yandex.ru', 'ya.ru', 'rambler.ru', 'qq.com', '163.com', '126.com', 'sina.com', 'foxmail.com', 'naver.com'],
  ...['hanmail.net', 'daum.net', 'orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'laposte.net', 'libero.it', 'duck.com'],
  ...['vnn.vn', 'hcm.vnn.vn', 'hn.vnn.vn', 'fpt.vn', 'hcm.fpt.vn', 'hn.fpt.vn', 'viettel.vn', 'zing.vn', 'saigonnet.vn'],
]);

export const domainOf = (email: string) => email.slice(email.lastIndexOf('@') + 1);
