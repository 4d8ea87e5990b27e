# fish completion for egctl
# Use it now:        egctl completion fish | source
# Use it always:     egctl completion fish > ~/.config/fish/completions/egctl.fish

function __egctl_complete
    set -l words (commandline -opc)
    set -l out ($words[1] __complete -- $words[2..-1] (commandline -ct) 2>/dev/null)
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
