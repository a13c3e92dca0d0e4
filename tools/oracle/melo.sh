#!/usr/bin/env bash
# Measures our search (`pack melo`) and the trigrams of scikit-learn on a folder of the MELO benchmark, and fails unless ours is
# above in MRR and success@10. The folder is no part of the project: KOMPETANSESTI_DATA says where such data is.
set -euo pipefail
source "$(dirname "$0")/../env.sh"
source "$ROOT/tools/bench/build.sh"
cd "$ROOT"

SCIKIT_LEARN=1.7.2
folder="${KOMPETANSESTI_DATA:-$ROOT/../shared/data}/text/melo/swe_q_sv_c_sv"

if [ ! -d "$folder" ]; then
  say "$folder is not there, so nothing was compared. Set KOMPETANSESTI_DATA to the folder that holds text/melo/."
  exit 0
fi
peers="$(python_peers "scikit-learn==$SCIKIT_LEARN")"
mkdir -p target/oracle
cargo run --locked --offline --quiet --release --bin pack -- melo "$folder" >target/oracle/melo.tsv
"$peers" tools/oracle/melo.py "$folder" target/oracle/melo.tsv
