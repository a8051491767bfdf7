import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asset } from '@caunoi/kit/assets';
import { readPage } from './public-page.rules';

test('a page is its version, its title and the text as HTML', () =>
  expect(readPage('version: 2026-11-29\n\n# Liên hệ\n\nViết cho **chúng tôi**, xem [đây](/privacy).\n')).toEqual({
    version: '2026-11-29',
    title: 'Liên hệ',
    html: '<p>Viết cho <strong>chúng tôi</strong>, xem <a href="/privacy">đây</a>.</p>\n',
  }));

test('a page written on another system reads the same', () =>
  expect(readPage('version: 3\r\n\r\n# Liên hệ\r\n\r\nMột.\r\n')).toEqual({ version: '3', title: 'Liên hệ', html: '<p>Một.</p>\n' }));

test('what is no Markdown stays text', () => {
  const { html } = readPage('version: 1\n\n# A\n\n<b>đậm</b> và [một nút](data:text/plain,chữ)\n');
  expect(html).toBe('<p>&lt;b&gt;đậm&lt;/b&gt; và <a href="">một nút</a></p>\n');
});

const folder = asset('apps/gateway/pages');
test.each(readdirSync(folder))('%s has a version and a title', (name) => {
  const { title, version, html } = readPage(readFileSync(join(folder, name), 'utf8'));
  expect([title, version, html].map((part) => part.length > 5)).toEqual([true, true, true]);
});
