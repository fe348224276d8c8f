/** What ends each reading, on a line of its own. */
export const endOfReading = 'isotop-end-of-reading';

/**
 * Runs in one long-lived PowerShell (Windows PowerShell 5.1 or newer): for every line on its standard input it prints
 * one reading. A process is a line `p`, tab, then id, parent, name, user, session, handles, NPM, PM, WS, VM (bytes),
 * CPU (seconds, in the invariant culture) and start (ISO 8601), parted by tabs; what it may not know is empty. User names
 * and the compute systems (`h`, tab, a line of `hcsdiag list`) need administrator rights.
 */
export const readingScript = `
$ErrorActionPreference = 'SilentlyContinue'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$invariant = [Globalization.CultureInfo]::InvariantCulture
$identity = [Security.Principal.WindowsIdentity]::GetCurrent()
$isAdministrator = (New-Object Security.Principal.WindowsPrincipal $identity).IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
while ($null -ne [Console]::In.ReadLine()) {
  $parents = @{}
  foreach ($one in Get-CimInstance Win32_Process -Property ProcessId, ParentProcessId) { $parents[[int]$one.ProcessId] = [int]$one.ParentProcessId }
  if ($isAdministrator) { $all = Get-Process -IncludeUserName } else { $all = Get-Process }
  foreach ($one in $all) {
    $cpu = ''; if ($null -ne $one.CPU) { $cpu = ([double]$one.CPU).ToString($invariant) }
    $start = ''; if ($null -ne $one.StartTime) { $start = $one.StartTime.ToUniversalTime().ToString('o', $invariant) }
    $fields = 'p', $one.Id, $parents[[int]$one.Id], $one.ProcessName, $one.UserName, $one.SessionId, $one.HandleCount, $one.NonpagedSystemMemorySize64, $one.PagedMemorySize64, $one.WorkingSet64, $one.VirtualMemorySize64, $cpu, $start
    [Console]::Out.WriteLine($fields -join [char]9)
  }
  if ($isAdministrator) { foreach ($line in hcsdiag.exe list) { [Console]::Out.WriteLine('h' + [char]9 + $line) } }
  [Console]::Out.WriteLine('${endOfReading}')
  [Console]::Out.Flush()
}
`;
