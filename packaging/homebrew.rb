# Template of the Homebrew formula. The release workflow fills in RELEASE_URL, VERSION and SHA256.
class Egctl < Formula
  desc "Command line tool for Envoy Gateway"
  homepage "https://gateway.envoyproxy.io"
  url "RELEASE_URL/egctl-VERSION.tgz"
  sha256 "SHA256"
  license "Apache-2.0"

  depends_on "node"

  def install
    libexec.install Dir["*"]
    bin.install_symlink libexec/"bin/egctl.js" => "egctl"
    bin.install_symlink libexec/"bin/egctl.js" => "kubectl-eg"
    generate_completions_from_executable(bin/"egctl", "completion")
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/egctl --version")
  end
end
