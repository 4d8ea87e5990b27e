/** Shells with a completion script. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** One of the shells. */
export type Shell = (typeof shells)[number];

/** The completion script of a shell. All ask `egctl __complete`, so they need no update when commands change. */
export function completionScript(shell: Shell, options: { readonly descriptions: boolean }): string {
  const command = options.descriptions ? '__complete' : '__completeNoDesc';
  return scripts[shell].replaceAll('__COMPLETE__', command);
}

const bash = `# bash completion for egctl
# Use it now:        source <(egctl completion bash)
# Use it always:     egctl completion bash > ~/.local/share/bash-completion/completions/egctl

_egctl() {
    local line="\${COMP_LINE:0:COMP_POINT}" words current out directive candidate
    read -r -a words <<< "$line"
    if [[ "$line" == *[[:space:]] ]]; then words+=(""); fi
    current="\${words[\${#words[@]}-1]}"
    out="$("\${words[0]}" __COMPLETE__ -- "\${words[@]:1}" 2>/dev/null)" || return
    directive="\${out##*:}"
    COMPREPLY=()
    # Bash splits words at = and :, so only the part behind the last of them may be replied.
    local before=""
    case "$current" in *[=:]*) before="\${current%"\${current##*[=:]}"}" ;; esac
    while IFS= read -r candidate; do
        [[ "$candidate" == :* || -z "$candidate" ]] && continue
        candidate="\${candidate%%$'\\t'*}"
        COMPREPLY+=("\${candidate#"$before"}")
    done <<< "$out"
    if [[ "$directive" == 0 && \${#COMPREPLY[@]} == 0 ]]; then compopt -o default 2>/dev/null; fi
}

complete -F _egctl egctl
`;

const zsh = `#compdef egctl
# zsh completion for egctl
# Use it now:        source <(egctl completion zsh)
# Use it always:     egctl completion zsh > "\${fpath[1]}/_egctl"

_egctl() {
    local out directive line value description
    local -a candidates
    out="$("\${words[1]}" __COMPLETE__ -- "\${(@)words[2,CURRENT]}" 2>/dev/null)" || return
    directive="\${out##*:}"
    for line in "\${(@f)out}"; do
        [[ "$line" == :* || -z "$line" ]] && continue
        value="\${line%%$'\\t'*}"
        description="\${line#*$'\\t'}"
        value="\${value//:/\\\\:}"
        if [[ "$line" == *$'\\t'* ]]; then candidates+=("$value:$description"); else candidates+=("$value"); fi
    done
    if (( \${#candidates} )); then _describe 'egctl' candidates; fi
    if [[ "$directive" == 0 ]]; then
        # Of --flag=FILE only the file is completed.
        compset -P '--*='
        _files
    fi
}

if [[ "$funcstack[1]" == "_egctl" ]]; then _egctl "$@"; else compdef _egctl egctl; fi
`;

const fish = `# fish completion for egctl
# Use it now:        egctl completion fish | source
# Use it always:     egctl completion fish > ~/.config/fish/completions/egctl.fish

function __egctl_complete
    set -l words (commandline -opc)
    set -l out ($words[1] __COMPLETE__ -- $words[2..-1] (commandline -ct) 2>/dev/null)
    set -l directive (string replace ':' '' -- $out[-1])
    for line in $out[1..-2]
        echo $line
    end
    if test "$directive" = 0
        # Of --flag=FILE only the file is completed.
        set -l token (commandline -ct)
        set -l before (string match -r -- '^--[^=]*=' $token)
        for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' $token))
            echo "$before$path"
        end
    end
end

complete -c egctl -f -a '(__egctl_complete)'
`;

const powershell = `# PowerShell completion for egctl
# Use it now:        egctl completion powershell | Out-String | Invoke-Expression
# Use it always:     add that line to $PROFILE

Register-ArgumentCompleter -Native -CommandName egctl -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.Extent.Text
    if ($cursorPosition -lt $line.Length) { $line = $line.Substring(0, $cursorPosition) }
    $words = @($line -split '\\s+' | Where-Object { $_ -ne '' })
    $program = $words[0]
    $rest = @($words | Select-Object -Skip 1)
    if ($wordToComplete -eq '') { $rest += '""' }
    $out = @(& $program __COMPLETE__ -- @rest 2>$null)
    foreach ($entry in $out) {
        if ($entry -match '^:') { continue }
        $value, $description = $entry -split "\`t", 2
        if (-not $description) { $description = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $description)
    }
}
`;

const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
