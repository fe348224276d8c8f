import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {openTyped, type Typed} from './support/typed.ts';

let typed: Typed;
beforeEach(() => {
  typed = openTyped();
});
afterEach(() => typed.close());

test('a console goes back to where it was, with the variables that it had, as often as it is asked to', async () => {
  await typed.type('New-Container A -ContainerImageName nanoserver -RuntimeType HyperV; Start-Container A');
  await typed.type('$kept = 1');
  const goBack = typed.console.shell.keep();
  for (const value of [2, 3]) {
    await typed.type(`$kept = ${value}; $fresh = ${value}; Enter-PSSession -ContainerName A`);
    expect(typed.console.prompt()).toBe('[A]: PS C:\\>');
    goBack();
    expect(typed.console.prompt()).toBe('PS C:\\>');
    expect(await typed.type('"$kept/$fresh"')).toBe('1/');
  }
});

test('a console goes back into the container that it was in', async () => {
  await typed.type('New-Container A -ContainerImageName nanoserver -RuntimeType HyperV; Start-Container A');
  await typed.type('Enter-PSSession -ContainerName A');
  const goBack = typed.console.shell.keep();
  await typed.type('exit');
  goBack();
  expect(typed.console.prompt()).toBe('[A]: PS C:\\>');
});

test('a console that was kept before it saw its host goes back to no variables', async () => {
  const goBack = typed.console.shell.keep();
  await typed.type('$set = 1');
  goBack();
  await typed.console.shell.snapshot();
  expect(typed.console.shell.frame().scope.read('set')).toBeUndefined();
});
