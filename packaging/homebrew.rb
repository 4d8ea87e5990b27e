# Template of the Homebrew formula, filled in for a release by scripts/fill-packaging.mjs.
class Egctl < Formula
  desc "Command-line tool for Envoy Gateway"
  homepage "{{REPOSITORY_URL}}"
  url "{{RELEASE_URL}}/egctl-{{VERSION}}.tgz"
  sha256 "{{SHA256}}"
  license "Apache-2.0"

  depends_on "node"

  # The tarball is one bundle without dependencies: there is nothing for npm to install.
  def install
    libexec.install Dir["*"]
    chmod 0755, libexec/"bin/egctl.js"
    bin.install_symlink libexec/"bin/egctl.js" => "egctl"
    bin.install_symlink libexec/"bin/egctl.js" => "kubectl-eg"
    generate_completions_from_executable(bin/"egctl", "completion")
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/egctl --version")
    example = libexec/"examples/quickstart.yaml"
    assert_match "default/web:3000 (90)", shell_output("#{bin}/egctl x translate -f #{example} -o table")
  end
end
