import type { Photo } from '@caunoi/contracts/files/photo';
import type { Purpose } from '@caunoi/contracts/files/pictures';
import { useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { forgetPhoto, sendPhoto } from './send-photo';

export interface SentPhoto {
  id: string;
  file: File;
  /** From 0 to 1. */
  part: number;
  /** Why it did not come to anything. */
  error: unknown;
}

/** Photos on their way, one after the other: whoever leaves the page takes them back. */
export function useSending(purpose: Purpose, onReady: (photo: Photo) => void) {
  const [sent, setSent] = useState<readonly SentPhoto[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const ready = useRef(onReady);
  useEffect(() => {
    ready.current = onReady;
  });
  useEffect(() => {
    const { current } = stops;
    return () => current.forEach((stop) => stop.abort());
  }, []);

  const change = (id: string, to: Partial<SentPhoto>) => setSent((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const drop = (id: string) => setSent((all) => all.filter((one) => one.id !== id));

  function send({ id, file }: Pick<SentPhoto, 'id' | 'file'>) {
    const stop = new AbortController();
    stops.current.set(id, stop);
    const sending = async () => {
      if (stop.signal.aborted) return;
      try {
        const photo = await sendPhoto({ uploadId: id, purpose, file, signal: stop.signal, onProgress: (part) => change(id, { part }) });
        drop(id);
        ready.current(photo);
      } catch (error) {
        if (!stop.signal.aborted) change(id, { error });
      }
    };
    last.current = last.current.then(sending);
  }

  return {
    sent,
    add: (files: readonly File[]) => {
      const added = files.map((file) => ({ id: uuidv7(), file, part: 0, error: null }));
      setSent((all) => [...all, ...added]);
      added.forEach(send);
    },
    again: (one: SentPhoto) => {
      change(one.id, { error: null });
      send(one);
    },
    cancel: ({ id }: SentPhoto) => {
      stops.current.get(id)?.abort();
      drop(id);
      void forgetPhoto(id);
    },
  };
}
