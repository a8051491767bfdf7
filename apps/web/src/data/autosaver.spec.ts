import { ProblemError } from '@caunoi/contracts/client';
import { createAutosaver } from './autosaver';
import { newerCopy, readLocalCopy } from './local-copy';

const key = 'an/need/1';
const stale = new ProblemError({ status: 412, code: 'need.stale', title: 'Nhu cầu này vừa được sửa ở nơi khác' });
const broken = new ProblemError({ status: 0, code: 'network', title: 'offline' });

beforeEach(() => {
  const kept = new Map<string, string>();
  globalThis.localStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as Storage;
});

/** A platform that answers as told, one answer for each sending. */
function platform(...answers: (Error | undefined)[]) {
  const got: string[] = [];
  const save = async (value: { title: string }) => {
    got.push(value.title);
    const answer = answers.shift();
    if (answer) throw answer;
  };
  return { got, save };
}

test('what is typed lies on this machine before the platform has it, and only until then', async () => {
  const { got, save } = platform();
  const saver = createAutosaver({ key: () => key, initial: { title: '' }, save });
  saver.change({ title: 'Giữ xoài tươi' });
  expect(readLocalCopy(key)?.value).toEqual({ title: 'Giữ xoài tươi' });
  expect(await saver.flush()).toBe(true);
  expect(got).toEqual(['Giữ xoài tươi']);
  expect(readLocalCopy(key)).toBeNull();
  expect(saver.read().phase).toBe('saved');
});

test.each([
  ['2026-11-22T09:00:00Z', 'trên máy này', true],
  ['2026-11-22T11:00:00Z', 'trên máy chủ', false],
])('the platform has a text of %s: the form begins with the newer one', (at, title, fromThisMachine) => {
  const now = () => new Date('2026-11-22T10:00:00Z');
  const saver = createAutosaver({ key: () => key, initial: { title: '' }, save: platform(broken).save, now });
  saver.change({ title: 'trên máy này' });
  expect(newerCopy(key, { value: { title: 'trên máy chủ' }, at })).toEqual({ value: { title }, fromThisMachine });
});

test('nothing new, nothing sent', async () => {
  const { got, save } = platform();
  const saver = createAutosaver({ key: () => key, initial: { title: 'a' }, save });
  saver.change({ title: 'a' });
  await saver.flush();
  expect(got).toEqual([]);
});

test('a broken line keeps the copy and the next try sends again', async () => {
  const { got, save } = platform(broken, undefined);
  const saver = createAutosaver({ key: () => key, initial: { title: '' }, save });
  saver.change({ title: 'a' });
  expect(await saver.flush()).toBe(false);
  expect(saver.read().phase).toBe('failed');
  expect(readLocalCopy(key)?.value).toEqual({ title: 'a' });
  expect(await saver.flush()).toBe(true);
  expect(got).toEqual(['a', 'a']);
});

test('what is typed during a sending goes with the next one, and its copy stays', async () => {
  let answer: () => void = () => undefined;
  const got: string[] = [];
  const save = (value: { title: string }) => {
    got.push(value.title);
    return got.length === 1 ? new Promise<void>((resolve) => (answer = resolve)) : Promise.reject(broken);
  };
  const saver = createAutosaver({ key: () => key, initial: { title: '' }, save });
  saver.change({ title: 'a' });
  const first = saver.flush();
  saver.change({ title: 'ab' });
  const second = saver.flush();
  answer();
  expect(await first).toBe(false);
  expect(await second).toBe(false);
  expect(got).toEqual(['a', 'ab']);
  expect(readLocalCopy(key)?.value).toEqual({ title: 'ab' });
});

test('what the platform refused is not sent again until it changes', async () => {
  const refusal = new ProblemError({ status: 422, code: 'request.invalid', title: 'Có chỗ chưa đúng' });
  const { got, save } = platform(refusal, undefined);
  const saver = createAutosaver({ key: () => key, initial: { title: '' }, save });
  saver.change({ title: 'a' });
  await saver.flush();
  await saver.flush();
  expect(got).toEqual(['a']);
  saver.change({ title: 'b' });
  expect(await saver.flush()).toBe(true);
});

test('a conflict stops all saving until a person has merged', async () => {
  const { got, save } = platform(stale, undefined);
  const saver = createAutosaver({ key: () => key, initial: { title: '' }, save });
  saver.change({ title: 'của tôi' });
  await saver.flush();
  expect(saver.read().phase).toBe('conflict');
  saver.change({ title: 'của tôi nữa' });
  expect(await saver.flush()).toBe(false);
  expect(got).toEqual(['của tôi']);
  expect(readLocalCopy(key)?.value).toEqual({ title: 'của tôi nữa' });
  expect(await saver.resume({ title: 'cả hai' })).toBe(true);
  expect(got).toEqual(['của tôi', 'cả hai']);
});

test('a row half filled in goes nowhere yet: its copy stays on this machine after the rest was saved', async () => {
  const { save } = platform();
  const saver = createAutosaver({ key: () => key, initial: { title: '' }, save, whole: ({ title }) => !title.endsWith('…') });
  saver.change({ title: 'nửa dòng…' });
  expect(await saver.flush()).toBe(true);
  expect(readLocalCopy(key)?.value).toEqual({ title: 'nửa dòng…' });
  saver.change({ title: 'đủ dòng' });
  expect(await saver.flush()).toBe(true);
  expect(readLocalCopy(key)).toBeNull();
});

test('what was typed and taken back leaves no copy and counts as saved', async () => {
  const { got, save } = platform();
  const saver = createAutosaver({ key: () => key, initial: { title: 'a' }, save });
  saver.change({ title: 'ab' });
  saver.change({ title: 'a' });
  expect(await saver.flush()).toBe(true);
  expect(got).toEqual([]);
  expect(readLocalCopy(key)).toBeNull();
  expect(saver.read().phase).toBe('clean');
});

test('a thing that gets its name when it is first saved leaves its copies under that name from then on', async () => {
  let name = 'mới';
  const save = async () => void (name = 'n1');
  const saver = createAutosaver({ key: () => name, initial: { title: '' }, save });
  saver.change({ title: 'a' });
  expect(readLocalCopy('mới')?.value).toEqual({ title: 'a' });
  await saver.flush();
  saver.change({ title: 'ab' });
  expect(readLocalCopy('n1')?.value).toEqual({ title: 'ab' });
});
