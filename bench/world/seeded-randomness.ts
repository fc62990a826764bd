import { v7 } from 'uuid';

/** Numbers in [0, 1), the same ones for the same seed (sfc32, a small generator that passes PractRand). */
export type Random = () => number;

export const randomOf = (seed: number): Random => {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
};

/**
 * uuid's v7 never goes back in time: within a process it remembers the latest instant that it saw. Another world
 * begins earlier, so what it remembers is made to look like the beginning of time.
 */
const forgetUuidTime = (): void => {
  let isFirstLook = true;
  const dial = {
    valueOf() {
      const answer = isFirstLook ? Number.MAX_VALUE : -1;
      isFirstLook = false;
      return answer;
    },
  };
  const now = Date.now;
  Date.now = () => dial as unknown as number;
  try {
    v7();
  } finally {
    Date.now = now;
  }
};

/** Makes ids and jitter of this process follow a seed until `end`: the same seed is the same run. */
export const seedRandomness = (seed: number): { readonly random: Random; readonly end: () => void } => {
  const random = randomOf(seed);
  const ownRandom = Math.random;
  const fill = <View extends ArrayBufferView>(view: View): View => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    for (let index = 0; index < bytes.length; index++) bytes[index] = random() * 256;
    return view;
  };
  forgetUuidTime();
  Math.random = random;
  Object.defineProperty(crypto, 'getRandomValues', { value: fill, configurable: true, writable: true });
  return {
    random,
    end() {
      Math.random = ownRandom;
      Reflect.deleteProperty(crypto, 'getRandomValues');
    },
  };
};
