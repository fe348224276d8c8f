import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {openTyped, type Typed} from '../support/typed.ts';

let typed: Typed;
beforeEach(() => {
  typed = openTyped();
});
afterEach(() => typed.close());

describe('what a script tells', () => {
  test('is a warning, or an error that only -ErrorAction Stop hands to catch', async () => {
    expect(await typed.records('Write-Warning "careful"')).toMatchObject([
      {kind: 'warning', text: 'WARNING: careful'},
    ]);
    const kinds = (await typed.records('try { Write-Error "x"; "on" } catch { "caught" }')).map(
      ({kind}) => kind,
    );
    expect(kinds).toEqual(['error', 'output']);
    expect(await typed.type('try { Write-Error "x" -ErrorAction Stop } catch { "caught $_" }')).toBe(
      'caught x',
    );
  });
});

describe('for', () => {
  test('counts, and may leave out each of its parts', async () => {
    expect(await typed.type('for ($i = 0; $i -lt 3; $i++) { "n$i" }')).toBe('n0\nn1\nn2');
    expect(await typed.type('$i = 5; for (; $i -lt 7; ) { $i; $i += 1 }')).toBe('5\n6');
  });

  test('without an end is ended, with an error', async () => {
    expect(await typed.records('for (;;) { }')).toMatchObject([{kind: 'error'}]);
  });
});

describe('try', () => {
  test('hands an error that ends a statement to catch, and runs finally anyhow', async () => {
    expect(await typed.type('try { 1; throw "no"; 2 } catch { "caught $_" } finally { "end" }')).toBe(
      '1\ncaught no\nend',
    );
    expect(await typed.type('try { 1/0 } catch [System.Exception] { $_.Exception.Message }')).toBe(
      'Attempted to divide by zero.',
    );
    expect(await typed.type('try { nope } catch { $_.FullyQualifiedErrorId }')).toBe(
      'CommandNotFoundException',
    );
  });

  test('catches what a cmdlet complains of only where that stops it', async () => {
    const kept = await typed.records('try { Get-Process nope; "on" } catch { "caught" }');
    expect(kept.map(({kind}) => kind)).toEqual(['error', 'output']);
    expect(kept.at(-1)).toMatchObject({text: 'on'});
    const stopped = await typed.type('try { Get-Process nope -ErrorAction Stop; "on" } catch { "caught" }');
    expect(stopped).toBe('caught');
  });

  test('without catch leaves the error to those around it', async () => {
    expect(await typed.type('try { try { throw "in" } finally { "f" } } catch { "out $_" }')).toBe(
      'f\nout in',
    );
    expect(await typed.records('throw ""')).toMatchObject([{kind: 'error', id: 'ScriptHalted'}]);
    expect(await typed.records('throw "one`ntwo"')).toMatchObject([{kind: 'error', id: 'one'}]);
    expect(await typed.records('try { throw "alone" } finally { "f" }')).toMatchObject([
      {kind: 'output', text: 'f'},
      {kind: 'error', id: 'alone', category: 'OperationStopped'},
    ]);
  });

  test('needs one of both, and more lines may bring it', async () => {
    expect(await typed.records('try { 1 } 2')).toMatchObject([{kind: 'error', id: 'MissingCatchOrFinally'}]);
    expect(typed.console.needsMore('try { 1 }')).toBe(true);
    expect(typed.console.needsMore('try {')).toBe(true);
    expect(typed.console.needsMore('try { 1 } catch { 2 }')).toBe(false);
  });
});
