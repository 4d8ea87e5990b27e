# PowerShell completion for egctl
# Use it now:        egctl completion powershell | Out-String | Invoke-Expression
# Use it always:     add that line to $PROFILE

Register-ArgumentCompleter -Native -CommandName egctl -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.Extent.Text
    if ($cursorPosition -lt $line.Length) { $line = $line.Substring(0, $cursorPosition) }
    $words = @($line -split '\s+' | Where-Object { $_ -ne '' })
    $program = $words[0]
    $rest = @($words | Select-Object -Skip 1)
    if ($wordToComplete -eq '') { $rest += '""' }
    $out = @(& $program __complete -- @rest 2>$null)
    foreach ($entry in $out) {
        if ($entry -match '^:') { continue }
        $value, $description = $entry -split "`t", 2
        if (-not $description) { $description = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $description)
    }
}
