import fc from 'fast-check';

/** Lines of the kind that documents about container hosts are made of. */
export const documentLines: readonly string[] = [
  '$con = New-Container -Name ALPHA -ContainerImageName NanoServer -SwitchName "Virtual Switch" -RuntimeType HyperV',
  'New-Container -Name BETA -ContainerImageName nanoserver -SwitchName NAT',
  '$con = New-Container -Name GAMMA -ContainerImageName WindowsServerCore -SwitchName "Virtual Switch"',
  'Get-Container | Select ContainerName, RuntimeType',
  'Set-Container $con -RuntimeType HyperV',
  "Get-Container | Select Name, RuntimeType, ContainerID | Where {$_.RuntimeType -eq 'Hyperv'}",
  'Get-ComputeProcess',
  "get-process | where {$_.ProcessName -eq 'csrss'}",
  'Start-Container $con',
  'Stop-Container $con',
  'Enter-PSSession -ContainerId $con.ContainerId –RunAsAdministrator',
  'Exit-PSSession',
  'exit',
  'get-process -Name ping',
  'get-process -Name vmwp',
  'docker run -it --isolation=hyperv 646d6317b02f cmd',
  'docker run -it --isolation=hyperv mcr.microsoft.com/windows/nanoserver:1809 cmd',
  'docker run -d mcr.microsoft.com/windows/servercore:1809 ping localhost -t',
  'docker run -d --isolation=hyperv mcr.microsoft.com/windows/nanoserver:1809 ping -t localhost',
  'docker top $(docker ps -q -l)',
  'docker ps -a --format "table {{.Names}}\\t{{.Status}}"',
  'docker rm -f $(docker ps -aq)',
  'Invoke-Command -ContainerName ALPHA { Get-Process | select -First 2 Name, Id }',
  'Get-Container | Sort-Object Name -Descending | Format-List *',
  'Get-Process | group Name | sort Count -Descending | select -First 3',
  '1..5 | % { "n $_ $($_ * 2)" }',
  'for ($i = 0; $i -lt 3; $i++) { "n $i" }',
  'try { Start-Container nope -ErrorAction Stop } catch { "no: $_" } finally { 1 }',
  'throw "no"',
  'foreach ($c in Get-Container) { Stop-Container $c.Name -WhatIf }',
];

const cmdlet = fc.constantFrom(
  ...'New-Container Get-Container Start-Container Stop-Container Remove-Container Set-Container Get-ContainerImage Get-VMSwitch Add-ContainerNetworkAdapter Connect-ContainerNetworkAdapter Get-ContainerNetworkAdapter Enter-PSSession Exit-PSSession Invoke-Command Get-Process Stop-Process Start-Process Get-ComputeProcess Stop-ComputeProcess Get-Help Get-Command Where-Object Select-Object Sort-Object Group-Object Measure-Object ForEach-Object Format-Table Format-List ConvertTo-Json Write-Output Out-Null Out-String Get-Member'.split(
    ' ',
  ),
  'gps',
  'ps',
  '%',
  '?',
  'sort',
  'ft',
  'fl',
  'echo',
  'foo',
);
const parameter = fc.constantFrom(
  ...'-Name -Id -ContainerName -ContainerImageName -SwitchName -RuntimeType -First -Last -Property -Force -Passthru -WhatIf -Unique -N -I -Descending -ErrorAction -eq -match -like -in -ScriptBlock -AutoSize -Foo –Name -Name:x -First:2'.split(
    ' ',
  ),
);
const value = fc.oneof(
  fc.constantFrom(
    'ALPHA',
    'BETA',
    '*',
    'a*',
    '[a-',
    'NanoServer',
    'HyperV',
    '"Virtual Switch"',
    '$con',
    '$con.Name',
    '$null',
    '$true',
    '$_',
    '532',
    '-1',
    '0',
    '1..3',
    '(1..3)',
    '@(1,2)',
    '@{a=1}',
    '{$_.Id -gt 500}',
    '{ $_ }',
    '{',
    '"a $con $(1+1)"',
    "'x'",
    '“x”',
    'Name,Id',
    '`n',
    '#',
    'SilentlyContinue',
    '容器',
    '\u202e',
    '\u001b[31m',
  ),
  fc.integer().map(String),
  fc.string({maxLength: 6}),
);
const call = fc
  .tuple(cmdlet, fc.array(fc.oneof(parameter, value), {maxLength: 4}))
  .map(([name, rest]) => [name, ...rest].join(' '));

const docker = fc
  .tuple(
    fc.constantFrom(
      ...'run create start stop restart kill rm rename pause unpause ps top inspect exec logs images info version stats events network bogus'.split(
        ' ',
      ),
    ),
    fc.array(
      fc.oneof(
        fc.constantFrom(
          '-a',
          '-q',
          '-it',
          '-d',
          '--rm',
          '--name',
          'alpha',
          'beta',
          'nanoserver',
          '--isolation=hyperv',
          '-f',
          'status=exited',
          '--format',
          '{{.Names}}',
          '"{{json .}}"',
          "'{{range .}}{{.}}{{end}}'",
          '{{',
          '-p80:80',
          '-e',
          'A=b',
          'ping',
          '-t',
          'localhost',
          'cmd',
          '$(docker ps -q)',
          '-m',
          '512m',
          '-zz',
          '--',
          '--help',
        ),
        fc.string({maxLength: 4}),
      ),
      {maxLength: 5},
    ),
  )
  .map(([name, rest]) => ['docker', name, ...rest].join(' '));

const operator = fc.constantFrom(
  '+',
  '-',
  '*',
  '/',
  '%',
  '-eq',
  '-ne',
  '-gt',
  '-like',
  '-match',
  '-replace',
  '-split',
  '-join',
  '-contains',
  '-in',
  '-and',
  '-or',
  '-f',
  '..',
  '-is',
  '-as',
  ',',
  '-bogus',
);
const expression = fc
  .tuple(value, fc.array(fc.tuple(operator, value), {maxLength: 3}))
  .map(([first, rest]) => [first, ...rest.flat()].join(' '));

const pipeline = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: call},
      {weight: 1, arbitrary: docker},
      {weight: 1, arbitrary: expression},
    ),
    {minLength: 1, maxLength: 3},
  )
  .map(parts => parts.join(' | '));

const noise = fc.constantFrom(
  '|',
  ';',
  '(',
  ')',
  '{',
  '}',
  '$(',
  '"',
  "'",
  '@',
  '&',
  '`',
  '\n',
  '..',
  ',',
  '=',
  '>',
  '2>$null',
  '-',
  '$',
  '[',
  ']',
  '#',
  '<#',
  '😀',
  '\t',
  '\0',
);

/** A line of a document with something taken out, put in or turned round. */
const mutated = fc
  .tuple(
    fc.constantFrom(...documentLines),
    fc.array(fc.tuple(fc.nat(100), fc.constantFrom('cut', 'insert', 'double', 'swap'), noise), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([line, changes]) =>
    changes.reduce((text, [percent, how, extra]) => {
      const at = Math.floor((text.length * percent) / 100);
      switch (how) {
        case 'cut':
          return text.slice(0, at) + text.slice(at + 1 + (percent % 5));
        case 'insert':
          return text.slice(0, at) + extra + text.slice(at);
        case 'double':
          return text.slice(0, at) + text.slice(Math.max(0, at - 6));
        default:
          return text.slice(at) + text.slice(0, at);
      }
    }, line),
  );

/** Anything that might be typed into the console: right, nearly right and wrong. */
export const anyLine: fc.Arbitrary<string> = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...documentLines)},
  {weight: 6, arbitrary: pipeline},
  {weight: 5, arbitrary: mutated},
  {weight: 1, arbitrary: fc.tuple(pipeline, pipeline).map(parts => parts.join('; '))},
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('$x = ', 'if ($x) { ', 'foreach ($i in 1..3) { ', '$x += '), pipeline)
      .map(([head, rest]) => `${head}${rest}${head.endsWith('{ ') ? ' }' : ''}`),
  },
  {weight: 1, arbitrary: fc.string({maxLength: 30})},
);
