import {spawn} from 'node:child_process';

/** From the start of a command to its end, ms. Fails when it does. */
export function measureCommand([file = '', ...words]: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(file, words, {stdio: ['ignore', 'ignore', 'inherit'], timeout: 60_000});
    child.on('error', reject);
    child.on('exit', status => {
      if (status === 0) resolve(performance.now() - begun);
      else reject(new Error(`${file} ${words.join(' ')} ended with ${status}`));
    });
  });
}
