# shellcheck shell=bash
# Sourced by the benches and the oracles, after tools/env.sh: builds a bench of benches/, and installs Python packages to compare it with.

# The solvers that our planner is compared with. HiGHS is the native one: that of npm, in wasm, is slower, and calls tasks
# impossible that have a plan (version 1.15.3, the task 2 60x500x12).
# shellcheck disable=SC2034
PLANNERS=(ortools==9.15.6755 highspy==1.16.0)

# python_peers PACKAGE==VERSION…: prints the Python that has them, a Python of their own beside our other tools, so that nothing
# of the person's is changed. A half-made one is made anew.
python_peers() {
  local named="$*" folder
  folder="$TOOLS/peers-$(sed 's/==/-/g; s/ /-/g' <<<"$named")"
  if [ ! -e "$folder/whole" ]; then
    command -v python3 >/dev/null || fail "python3 is missing. It is needed to compare us with $named."
    say "Installing $named into $folder" >&2
    python3 -m venv --clear "$folder" || fail "python3 could not make an environment of its own (Debian: apt-get install python3-venv)."
    "$folder/bin/pip" install --quiet --disable-pip-version-check "$@" >&2 ||
      fail "pip could not install $named. It needs the network (pypi.org or your mirror) and a Python that they fit; this is $(python3 --version)."
    touch "$folder/whole"
  fi
  echo "$folder/bin/python"
}

# build_bench BENCH PROFILE [OPTION…]: builds it, and prints where the program is. cargo alone knows its name.
build_bench() {
  local bench="$1" profile="$2"
  shift 2
  cargo build --locked --offline --quiet --profile "$profile" --bench "$bench" --message-format json-render-diagnostics "$@" |
    BENCH="$bench" node -e 'for (const line of require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean)) {
      const { executable, target } = JSON.parse(line);
      if (executable && target.name === process.env.BENCH) console.log(executable);
    }'
}

# web_bench BENCH PROFILE: the same for the browser, with a page that waits for nothing but to be measured, in target/bench/BENCH/PROFILE.
web_bench() {
  local bench="$1" folder="target/bench/$1/$2" program
  program="$(build_bench "$1" "$2" --target wasm32-unknown-unknown)"
  rm -rf "$folder"
  "$TOOLS/bin/wasm-bindgen" --target web --no-typescript --out-dir "$folder" --out-name "$bench" "$program"
  echo "<!doctype html><title>$bench</title><link rel=\"icon\" href=\"data:,\">" >"$folder/index.html"
}
