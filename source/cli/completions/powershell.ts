import type {Offer} from '../flags.ts';
import type {Completed, CompletedFlag, CompletedSubcommand} from './declared.ts';
import {powershellQuoted} from './quote.ts';

const list = (entries: readonly string[], indent: string): string =>
  entries.length === 0 ? '@()' : `@(\n${entries.map(entry => `${indent}  ${entry}`).join('\n')}\n${indent})`;

/** An offer as a word: `words:a b`, `files`, `listed:containers`, or nothing. */
function offerText(offer: Offer | null): string {
  switch (offer?.kind) {
    case 'words':
      return `words:${offer.words.join(' ')}`;
    case 'files':
      return 'files';
    case 'listed':
      return `listed:${offer.list}`;
    case undefined:
      return '';
  }
}

const flagEntry = ({spelling, summary, value, offer}: CompletedFlag): string =>
  `@{ Name = ${powershellQuoted(spelling)}; Tip = ${powershellQuoted(summary)}; Value = $${value !== null}; Offer = ${powershellQuoted(offerText(offer))} }`;

const subcommandEntry = (each: CompletedSubcommand): string =>
  `${powershellQuoted(each.name)} = @{ Tip = ${powershellQuoted(each.summary)}; Offer = ${powershellQuoted(offerText(each.offer))}; Many = $${each.isMany}; Command = $${each.takesCommand}; Flags = ${list(each.flags.map(flagEntry), '    ')} }`;

/** The completion of Windows PowerShell 5.1 and PowerShell 7. */
export function powershellScript({global, dashboard, subcommands}: Completed): string {
  return `# PowerShell completion for isotop: isotop completions powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName 'isotop', 'isotop.cmd', 'isotop.ps1' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  $global = ${list(global.map(flagEntry), '  ')}
  $subcommands = [ordered]@{
${[dashboard, ...subcommands].map(each => `    ${subcommandEntry(each)}`).join('\n')}
  }

  # The words before the current one, as the program will get them.
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
      if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
  $current = $wordToComplete -replace '^[''"]', ''
  $known = @($global) + @($subcommands.Values | ForEach-Object { $_.Flags })

  # What stands before the current word.
  $name = ''
  $operands = 0
  $after = $false
  $expecting = $null
  $given = @()
  $hostFlags = @()
  for ($index = 1; $index -lt $words.Count; $index++) {
    $word = $words[$index]
    if ($expecting) {
      if ($expecting.Name -in '--host', '--state') { $hostFlags += "$($expecting.Name)=$word" }
      $expecting = $null
    } elseif ($after) {
      $operands++
    } elseif ($word -eq '--') {
      $after = $true
    } elseif ($word -like '-*') {
      $spelling = ($word -split '=', 2)[0]
      $given += $spelling
      if ($word -like '--host=*' -or $word -like '--state=*') { $hostFlags += $word }
      if ($word -notlike '*=*') {
        $expecting = $known | Where-Object { $_.Name -eq $spelling -and $_.Value } | Select-Object -First 1
      }
    } elseif ($name -eq '') {
      $name = $word
    } else {
      $operands++
    }
  }

  function Complete-Word($text, $tip) {
    if ([string]::IsNullOrEmpty($tip)) { $tip = $text }
    $written = $text
    if ($text -notmatch '^[\\w./:+=-]+$') { $written = "'" + ($text -replace "['\\u2018\\u2019\\u201a\\u201b]", '$0$0') + "'" }
    [System.Management.Automation.CompletionResult]::new($written, $text, 'ParameterValue', $tip)
  }

  # Text is compared as text: a name may have what -like takes for a pattern.
  function Test-Begin($text, $beginning) {
    $text.StartsWith($beginning, [System.StringComparison]::OrdinalIgnoreCase)
  }

  function Complete-Offer($offer, $beginning, $lead) {
    if ($offer -eq 'files') {
      [System.Management.Automation.CompletionCompleters]::CompleteFilename($beginning) | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($lead + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip)
      }
    } elseif ($offer -like 'words:*') {
      $offer.Substring(6) -split ' ' | Where-Object { Test-Begin $_ $beginning } | ForEach-Object { Complete-Word ($lead + $_) '' }
    } elseif ($offer -like 'listed:*') {
      & $words[0] complete $offer.Substring(7) @hostFlags 2>$null | ForEach-Object {
        $text, $tip = $_ -split "\`t", 2
        if (Test-Begin $text $beginning) { Complete-Word ($lead + $text) $tip }
      }
    }
  }

  if ($expecting) {
    Complete-Offer $expecting.Offer $current ''
    return
  }
  if (-not $after -and $current -like '--*=*') {
    $spelling, $beginning = $current -split '=', 2
    $flag = $known | Where-Object { $_.Name -eq $spelling } | Select-Object -First 1
    if ($flag) { Complete-Offer $flag.Offer $beginning "$spelling=" }
    return
  }
  $subcommand = $subcommands[$name]
  if (-not $after -and $current -like '-*') {
    @($subcommand.Flags) + @($global) | Where-Object { $_ -and $_.Name -notin $given -and (Test-Begin $_.Name $current) } | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($_.Name, $_.Name, 'ParameterName', $_.Tip)
    }
  } elseif ($name -eq '' -and -not $after) {
    $subcommands.GetEnumerator() | Where-Object { $_.Key -ne '' -and (Test-Begin $_.Key $current) } | ForEach-Object {
      Complete-Word $_.Key $_.Value.Tip
    }
  } elseif ($subcommand) {
    if ($after -and $subcommand.Command) { Complete-Offer 'files' $current '' }
    elseif ($subcommand.Many -or $operands -eq 0) { Complete-Offer $subcommand.Offer $current '' }
  }
}`;
}
