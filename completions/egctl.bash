# bash completion for egctl
# Use it now:        source <(egctl completion bash)
# Use it always:     egctl completion bash > ~/.local/share/bash-completion/completions/egctl

_egctl() {
    local line="${COMP_LINE:0:COMP_POINT}" words current out directive candidate
    read -r -a words <<< "$line"
    if [[ "$line" == *[[:space:]] ]]; then words+=(""); fi
    current="${words[${#words[@]}-1]}"
    out="$("${words[0]}" __complete -- "${words[@]:1}" 2>/dev/null)" || return
    directive="${out##*:}"
    COMPREPLY=()
    # Bash splits words at = and :, so only the part behind the last of them may be replied.
    local before=""
    case "$current" in *[=:]*) before="${current%"${current##*[=:]}"}" ;; esac
    while IFS= read -r candidate; do
        [[ "$candidate" == :* || -z "$candidate" ]] && continue
        candidate="${candidate%%$'\t'*}"
        COMPREPLY+=("${candidate#"$before"}")
    done <<< "$out"
    if [[ "$directive" == 0 && ${#COMPREPLY[@]} == 0 ]]; then compopt -o default 2>/dev/null; fi
}

complete -F _egctl egctl
