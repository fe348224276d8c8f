import {describe, expect, test} from '@jest/globals';
import {parse} from '../../../source/console/grammar/parse.ts';

const faultOf = (text: string) => {
  const parsed = parse(text);
  return parsed.kind === 'fault' ? parsed.fault : null;
};

describe('what PowerShell would refuse', () => {
  test.each([
    ['foo |', 'EmptyPipeElement', 5, true],
    ['| foo', 'EmptyPipeElement', 0, false],
    ['a | | b', 'EmptyPipeElement', 4, false],
    ['(1', 'MissingEndParenthesisInExpression', 2, true],
    ['(', 'ExpectedExpression', 1, true],
    ['$(1', 'MissingEndParenthesisInSubexpression', 3, true],
    ['{ foo', 'MissingEndCurlyBrace', 0, true],
    ['"abc', 'TerminatorExpectedAtEndOfString', 0, true],
    ["foo 'abc", 'TerminatorExpectedAtEndOfString', 4, true],
    ['5 +', 'ExpectedValueExpression', 3, true],
    ['1,', 'MissingExpressionAfterToken', 2, true],
    ['5 foo', 'UnexpectedToken', 2, false],
    ['foo )', 'UnexpectedToken', 4, false],
    ['a && b', 'InvalidEndOfLine', 2, false],
    ['foo &', 'AmpersandNotAllowed', 4, false],
    ['1 | 2', 'ExpressionsMustBeFirstInPipeline', 4, false],
    ['$x =', 'ExpectedValueExpression', 4, true],
    ['5 = 3', 'InvalidLeftHandSide', 0, false],
    ['@{a=1', 'IncompleteHashLiteral', 5, true],
    ['$x.', 'MissingPropertyName', 3, true],
    ['"$x: y"', 'InvalidVariableReferenceWithDrive', 3, false],
    ['foo ,a', 'MissingArgument', 4, false],
    ['foo a,', 'MissingArgument', 6, true],
    ['foo >', 'MissingFileSpecification', 5, true],
    ['foo < bar', 'RedirectionNotSupported', 4, false],
    ['function f {}', 'FunctionStatementNotSupportedInDataSection', 0, false],
    ['foo `', 'MissingExpressionAfterToken', 4, true],
    ['<# open', 'MissingTerminatorMultiLineComment', 0, true],
  ])('%s is %s', (text, id, start, incomplete) => {
    expect(faultOf(text)).toMatchObject({id, start, incomplete});
  });

  test('thousands of brackets are a fault, not a crash', () => {
    expect(faultOf('('.repeat(19_000))?.id).toBe('ScriptTooComplicated');
    expect(faultOf('$('.repeat(9_000) + ')'.repeat(900))?.id).toBe('ScriptTooComplicated');
  });
});

describe('what PowerShell reads', () => {
  test.each([
    '$con = New-Container -Name X -ContainerImageName Y -SwitchName "a b" -RuntimeType HyperV',
    "Get-Container | Select Name, RuntimeType | Where {$_.RuntimeType -eq 'x'}",
    'Enter-PSSession -ContainerId $con.ContainerId –RunAsAdministrator',
    'docker run -it –-isolation=hyperv name:1809 cmd',
    'docker ps --format "{{.Names}}\t{{.ID}}" -f name=x',
    'docker rm -f $(docker ps -q)',
    'get-process |\n  sort Id',
    'get-process `\n  -Name x',
    'foreach ($c in 1..3) { $c }\nif ($x) { 1 } elseif ($y) { 2 } else { 3 }',
    '“typographic” + ‘quotes’',
    '# only a comment',
    '',
    '@"\nhere $x\n"@',
  ])('%s', text => {
    expect(faultOf(text)).toBeNull();
  });

  test('a parameter may begin with any dash, and a string may end with any quote', () => {
    const parsed = parse('foo —Name “a b"');
    expect(parsed).toMatchObject({
      script: {
        statements: [
          {
            elements: [
              {elements: [{kind: 'parameter', name: 'Name'}, {value: {kind: 'string', value: 'a b'}}]},
            ],
          },
        ],
      },
    });
  });

  test('a bare word that is a number keeps what was typed', () => {
    expect(parse('docker stop 1e10')).toMatchObject({
      script: {statements: [{elements: [{elements: [{}, {value: {kind: 'number', text: '1e10'}}]}]}]},
    });
  });
});
