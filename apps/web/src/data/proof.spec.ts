import { askForProof, proofStore, settleProof } from './proof';

test('whoever asks meanwhile waits for the same answer, and the next one is asked anew', async () => {
  const seen: boolean[] = [];
  const leave = proofStore.subscribe(() => seen.push(proofStore.read()));
  const both = [askForProof(), askForProof()];
  settleProof(true);
  expect(await Promise.all(both)).toEqual([true, true]);
  const later = askForProof();
  settleProof(false);
  expect(await later).toBe(false);
  leave();
  expect(seen).toEqual([true, true, false, true, false]);
});
