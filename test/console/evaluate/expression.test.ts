import {afterAll, describe, expect, test} from '@jest/globals';
import {openTyped} from '../support/typed.ts';

const typed = openTyped();
afterAll(() => typed.close());

describe('what expressions come to', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['7 / 2', '3.5'],
    ['10 % 4', '2'],
    ['1kb + 1', '1025'],
    ['0x1F', '31'],
    ['-5', '-5'],
    ['"a" + 1', 'a1'],
    ['"ab" * 3', 'ababab'],
    ['1, 2 + 3', '1\n2\n3'],
    ['1..4', '1\n2\n3\n4'],
    ['3..1', '3\n2\n1'],
    ['@(1..3).Count', '3'],
    ['(1..10)[2..4]', '3\n4\n5'],
    ['(1..3)[-1]', '3'],
    ['"abc"[0]', 'a'],
    ['"A" -eq "a"', 'True'],
    ['"A" -ceq "a"', 'False'],
    ['5 -eq "5"', 'True'],
    ['1, 2, 3 -gt 1', '2\n3'],
    ['"csrss" -like "cs*"', 'True'],
    ['"csrss" -notlike "cs*"', 'False'],
    ['"a1b2" -replace "\\d", "#"', 'a#b#'],
    ['"a1" -replace "(\\w)(\\d)", \'$2$1\'', '1a'],
    ['"a,b,c" -split ","', 'a\nb\nc'],
    ['"a", "b" -join "-"', 'a-b'],
    ['2 -in 1, 2, 3', 'True'],
    ['1, 2 -contains 3', 'False'],
    ['$true -and -not $false', 'True'],
    ['$null -eq $unset', 'True'],
    ['!1', 'False'],
    ['[int]"12" + 1', '13'],
    ['[int]2.5', '2'],
    ['[string]12 + "x"', '12x'],
    ['"12" -is [string]', 'True'],
    ['[math]::Round(2.456, 2)', '2.46'],
    ['"{0:N2} {1,4}|" -f 1234.5, 7', '1,234.50    7|'],
    ['"{0:D3}" -f 7', '007'],
    ['"abc".ToUpper().Substring(1)', 'BC'],
    ['"a b".Split(" ").Length', '2'],
    ['@{a = 1; b = 2}.b', '2'],
    ['@{a = 1}["A"]', '1'],
    ['$x = 5; $x += 2; $x++; "x is $x and $($x * 2)"', 'x is 8 and 16'],
    ["'single $x'", 'single $x'],
    ['"tab`tquote`" $"', 'tab        quote" $'],
    ['$a, $b = 1, 2; "$b$a"', '21'],
    ['$h = @{}; $h.k = 5; $h["j"] = 6; $h.k + $h.j', '11'],
    ['if (2 -gt 1) { "yes" } else { "no" }', 'yes'],
    ['if (0) { 1 } elseif (1) { 2 }', '2'],
    ['foreach ($i in 1..3) { $i * $i }', '1\n4\n9'],
    ['$i = 0; while ($i -lt 3) { $i++ }; $i', '3'],
    ['& { param($a, $b) $b + $a } 1 "x"', 'x1'],
    ['"csrss" -match "(c)s"; $Matches[1]', 'True\nc'],
    ['[pscustomobject]@{A = 1} | % A', '1'],
    ['"x" | % { "$_$_" }', 'xx'],
    ['“typographic” + ‘s’', 'typographics'],
    ['$PSVersionTable.PSEdition', 'Desktop'],
    ['(1, 2, 3 | measure -Sum).Sum', '6'],
    ['@"\nhere $(1 + 1)\n"@', 'here 2'],
    ['1 + # comment\n2', '3'],
    ['"a" `\n  + "b"', 'ab'],
  ])('%s', async (line, shown) => {
    expect(await typed.type(line)).toBe(shown);
  });
});

describe('what PowerShell refuses in them', () => {
  test.each([
    ['1 / 0', 'RuntimeException', 'Attempted to divide by zero.'],
    ['$null.Foo()', 'InvokeMethodOnNull', 'You cannot call a method on a null-valued expression.'],
    [
      '"a".Foo()',
      'MethodNotFound',
      "Method invocation failed because [System.String] does not contain a method named 'Foo'.",
    ],
    ['$null[0]', 'NullArray', 'Cannot index into a null array.'],
    ['[foo]1', 'TypeNotFound', 'Unable to find type [foo].'],
    [
      '[int]"x"',
      'InvalidCastFromStringToInteger',
      'Cannot convert value "x" to type "System.Int32". Error: "Input string was not in a correct format."',
    ],
    [
      '$true = 1',
      'VariableNotWritable',
      'Cannot overwrite variable true because it is read-only or constant.',
    ],
    ['"x" -match "("', 'System.ArgumentException', null],
    ['1..1e9', 'System.OutOfMemoryException', 'Array dimensions exceeded supported range.'],
    ['"x" * 1e9', 'System.OutOfMemoryException', 'Array dimensions exceeded supported range.'],
    ['$b = { & $b }; & $b', 'CallDepthOverflow', 'The script failed due to call depth overflow.'],
    ['while ($true) { $n++ }', 'StepLimitExceeded', null],
    ['"{1}" -f 1', 'FormatError', null],
    ['$x = "a"; $x.Length = 3', 'PropertyNotFound', null],
    ['5 > file.txt', 'NotSupported', null],
  ])('%s: %s', async (line, id, message) => {
    const errors = (await typed.records(line)).filter(({kind}) => kind === 'error');
    expect(errors.at(-1)).toMatchObject({id, ...(message !== null && {message})});
  });

  test('an error ends its statement, and the next one runs', async () => {
    expect(await typed.type('1; foo; 2')).toMatch(
      /^1\nfoo : The term[\s\S]*FullyQualifiedErrorId : CommandNotFoundException\n2$/,
    );
  });

  test('an error that ends the next part of a pipeline stands where it happens', async () => {
    const kinds = (await typed.records('1..2 | % { "n$_"; nope }')).map(({kind}) => kind);
    expect(kinds).toEqual(['output', 'error', 'output', 'error']);
  });

  test('errors sent to nowhere are not shown', async () => {
    expect(await typed.type('Get-Process nope 2>$null')).toBe('');
    expect(await typed.type('Get-Process nope -ErrorAction SilentlyContinue')).toBe('');
  });

  test('-ErrorAction Stop ends all that was typed', async () => {
    const records = await typed.records('Get-Process nope -ErrorAction Stop; "after"');
    expect(records.map(({kind}) => kind)).toEqual(['error']);
  });

  test('$Error remembers, and $? tells of the last statement', async () => {
    await typed.type('Get-Process nope');
    expect(await typed.type('$Error[0].FullyQualifiedErrorId')).toBe(
      'NoProcessFoundForGivenName,Microsoft.PowerShell.Commands.GetProcessCommand',
    );
    expect(await typed.type('nope; $?; $?')).toMatch(/False\nTrue$/);
  });
});
