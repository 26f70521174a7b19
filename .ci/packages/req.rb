# SPDX-License-Identifier: MIT
# UNTRIED: nobody has built this with Homebrew yet. The address and the sum are placeholders: put those
# of the release there.
class Req < Formula
  desc "Requirements and a shared glossary as plain Markdown in git"
  homepage "https://example.org/req"
  url "https://example.org/req/req-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"

  depends_on "pkgconf" => :build
  depends_on "cmark"
  depends_on "glib"
  depends_on "jansson"
  depends_on "libgit2"
  depends_on "libxlsxwriter"
  depends_on "libxml2"
  depends_on "libyaml"

  def install
    system "make", "NO_INSTALL=1", "prefix=#{prefix}", "install"
  end

  test do
    (testpath/"req.yml").write("title: Spring\n")
    system bin/"req", "lint"
  end
end
