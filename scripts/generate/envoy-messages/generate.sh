#!/bin/sh
# Writes src/translate/xds/proto/generated/envoy-messages.ts from the descriptors of Envoy's API (needs Go and its module proxy).
# Usage: scripts/generate/envoy-messages/generate.sh [version of github.com/envoyproxy/go-control-plane/envoy]
set -eu
version=${1:-v1.40.0}
here=$(cd "$(dirname "$0")" && pwd)
target="$here/../../../src/translate/xds/proto/generated/envoy-messages.ts"
work=${ENVOY_MESSAGES_WORK:-$(mktemp -d)}
cd "$work"
[ -f go.mod ] || printf 'module messages\ngo 1.23\n' > go.mod
go get "github.com/envoyproxy/go-control-plane/envoy@$version" github.com/cncf/xds/go@latest github.com/envoyproxy/protoc-gen-validate@latest
cp "$here/main.go.txt" main.go
{
  echo 'package main'
  echo 'import ('
  go list -e github.com/envoyproxy/go-control-plane/envoy/... github.com/cncf/xds/go/xds/... github.com/cncf/xds/go/udpa/... |
    grep -vE '/envoy/(admin|service|data|annotations|watchdog)/|/v2(alpha)?$|/v2/|/v1$|/v1alpha1$|test' | sed 's/.*/_ "&"/'
  echo ')'
} > imports.go
go mod tidy
mkdir -p "$(dirname "$target")"
go run . > "$target"
