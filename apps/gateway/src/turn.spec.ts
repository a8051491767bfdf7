import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Turn } from './turn';

const AN_HOUR_MS = 3_600_000;

/** A turn, and how often its place was free again and its end was heard. */
function began(ms = AN_HOUR_MS) {
  const raw = Object.assign(new EventEmitter(), { writableFinished: false });
  const counts = { ended: 0, heard: 0 };
  const turn = new Turn(raw as unknown as ServerResponse, ms, () => counts.ended++);
  turn.addEventListener('abort', () => counts.heard++);
  return { raw, turn, counts };
}

it('ends when the answer has gone out: nothing has to be given up', () => {
  const { raw, turn, counts } = began();
  raw.writableFinished = true;
  raw.emit('close');
  expect([counts, turn.aborted]).toEqual([{ ended: 1, heard: 0 }, false]);
});

it('ends when nobody is there to take the answer: what works for it hears of that', () => {
  const { raw, turn, counts } = began();
  const gone = () => counts.heard++;
  turn.addEventListener('abort', gone);
  turn.removeEventListener('abort', gone);
  raw.emit('close');
  expect(counts).toEqual({ ended: 1, heard: 1 });
  expect(turn).toMatchObject({ aborted: true, reason: { name: 'AbortError' } });
});

it('ends when its time is over, and only once', async () => {
  const { raw, turn, counts } = began(1);
  await new Promise<void>((heard) => turn.addEventListener('abort', heard));
  raw.emit('close');
  expect(counts).toEqual({ ended: 1, heard: 1 });
  expect(turn).toMatchObject({ aborted: true, reason: { name: 'TimeoutError' } });
});
